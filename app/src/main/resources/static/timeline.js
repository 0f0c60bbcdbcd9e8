"use strict";
// The timeline as a chart to explore. Without script, or when anything here fails, the still picture and the table stay.
(() => {
  const LANE = 30, PANEL = 104, GAP = 34, DAY = 864e5;
  const figure = document.querySelector("[data-timeline]");
  if (!figure) return;
  const announcer = document.getElementById("announcer");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const MARK = {episode: "rect", contact: "circle", adversity: "triangle", life_event: "diamond"};
  let chart, facts, at = null;

  const near = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    near.disconnect();
    Promise.all([script(figure.dataset.echarts), read(figure.dataset.timeline)])
      .then(([, all]) => draw(all))
      .catch(() => figure.classList.remove("explored"));
  }, {rootMargin: "300px"});
  near.observe(figure);

  function script(src) {
    return new Promise((done, failed) => {
      const element = Object.assign(document.createElement("script"), {src, onload: done, onerror: failed});
      document.head.append(element);
    });
  }

  async function read(address) {
    const answer = await fetch(address, {headers: {Accept: "application/json"}});
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  function draw(all) {
    facts = all;
    if (!facts.panels.length && !facts.lanes.length) return;
    const place = figure.querySelector(".timeline-chart");
    place.setAttribute("aria-label", `${facts.words.title}. ${facts.words.how}`);
    place.style.height = `${top(facts.panels.length) + 70}px`;
    figure.classList.add("explored");
    chart = echarts.init(place, null, {renderer: "canvas"});
    paint();
    chart.dispatchAction({type: "dataZoom", startValue: figure.dataset.from, endValue: figure.dataset.until});
    place.addEventListener("keydown", key);
    new ResizeObserver(() => chart.resize()).observe(place);
    new MutationObserver(paint).observe(document.documentElement, {attributeFilter: ["data-bs-theme"]});
  }

  // Where the panel of that number begins; after the last one, where the picture ends.
  function top(number) {
    return 12 + facts.lanes.length * LANE + number * (PANEL + GAP) + GAP;
  }

  function paint() {
    const css = getComputedStyle(figure);
    const color = (name) => css.getPropertyValue(name).trim();
    const ink = {text: color("--tblr-body-color"), quiet: color("--quiet"), line: color("--tblr-border-color"),
      paper: color("--tblr-bg-surface"), attune: color("--attune"), psychological: color("--psychological"),
      social: color("--social"), symptom: color("--symptom")};
    const grids = [...facts.lanes.map((_, i) => ({top: 12 + i * LANE, height: LANE - 8})),
      ...facts.panels.map((_, i) => ({top: top(i), height: PANEL}))];
    const edge = narrow() ? 12 : 160;
    const rim = narrow() ? 12 : 130;
    chart.setOption({
      animation: !calm.matches, animationDuration: 200,
      textStyle: {fontFamily: css.fontFamily, color: ink.text},
      grid: grids.map((grid) => ({...grid, left: edge, right: rim})),
      title: [...facts.lanes, ...facts.panels].map((one, i) => name(one, grids[i], ink, edge)),
      xAxis: grids.map((_, i) => time(i, i === grids.length - 1, ink)),
      yAxis: [...facts.lanes.map((_, i) => ({gridIndex: i, min: 0, max: 1, show: false})),
        ...facts.panels.map((panel, i) => points(panel, facts.lanes.length + i, ink))],
      axisPointer: {link: [{xAxisIndex: "all"}], lineStyle: {color: ink.quiet}},
      tooltip: {renderMode: "richText", confine: true, backgroundColor: ink.paper, borderColor: ink.quiet,
        textStyle: {color: ink.text, width: 280, overflow: "break"}, formatter: told},
      dataZoom: zooms(grids.length, ink, edge, rim),
      series: [...facts.lanes.map((lane, i) => events(lane, i, ink)),
        ...facts.panels.map((panel, i) => course(panel, facts.lanes.length + i, ink))],
    }, true);
  }

  // One point under the pointer, or all of one day where the axis is pointed at.
  function told(pointed) {
    return [pointed].flat().map((one) => one.data?.text).filter(Boolean).join("\n");
  }

  function narrow() {
    return figure.clientWidth < 640;
  }

  function name(one, grid, ink, edge) {
    const wide = edge > 100;
    const text = one.measure ? `{b|${one.name}}${wide ? "\n" : "  "}${one.measure}` : `{b|${one.name}}`;
    return {text, left: 0, top: wide ? grid.top : grid.top - (one.measure ? 22 : 6), padding: 0,
      textStyle: {fontSize: 12, fontWeight: "normal", color: ink.quiet, width: wide ? edge - 16 : undefined,
        overflow: wide ? "break" : "none", lineHeight: 16,
        rich: {b: {fontWeight: "bold", fontSize: 12, color: ink.text, lineHeight: 16}}}};
  }

  function time(gridIndex, isLast, ink) {
    const months = new Intl.DateTimeFormat(facts.language, {month: "short", timeZone: "UTC"});
    const years = new Intl.DateTimeFormat(facts.language, {year: "numeric", timeZone: "UTC"});
    const days = new Intl.DateTimeFormat(facts.language, {day: "numeric", month: "short", timeZone: "UTC"});
    const say = (value) => {
      const day = new Date(value);
      if (day.getUTCDate() !== 1) return days.format(day);
      return (day.getUTCMonth() === 0 ? years : months).format(day);
    };
    return {type: "time", gridIndex, min: facts.from, max: facts.until, axisLine: {show: false}, axisTick: {show: false},
      axisPointer: {show: true, label: {show: false}}, splitLine: {show: true, lineStyle: {color: ink.line}},
      axisLabel: {show: isLast, hideOverlap: true, color: ink.quiet, formatter: say}};
  }

  function points(panel, gridIndex, ink) {
    const {low, high, moreIsWorse} = panel.range;
    const [first, last] = [panel.bands[0], panel.bands.at(-1)];
    return {gridIndex, min: first ? first.low : low, max: last ? last.high : high, inverse: moreIsWorse,
      splitLine: {show: false}, axisTick: {show: false}, axisLine: {show: false},
      axisLabel: {show: !narrow(), customValues: [low, high], color: ink.quiet, fontSize: 10}};
  }

  function course(panel, index, ink) {
    const hue = ink[panel.hue] || ink.quiet;
    const worst = panel.range.moreIsWorse ? panel.range.high : panel.range.low;
    const data = panel.dots.map((dot) => ({value: [dot.day, dot.value ?? worst], text: dot.text,
      symbolSize: narrow() ? 6 : 8,
      itemStyle: {color: dot.sureness === "complete" ? hue : ink.paper, borderWidth: 2,
        borderColor: dot.sureness === "none" ? ink.quiet : hue,
        borderType: dot.sureness === "uncertain" || dot.sureness === "none" ? "dashed" : "solid"}}));
    const bands = panel.bands.map((band, i) => [
      {yAxis: band.low, name: band.name, itemStyle: {color: ink.line, opacity: i % 2 ? 0.5 : 0.25}},
      {yAxis: band.high}]);
    return {type: "line", name: panel.name, xAxisIndex: index, yAxisIndex: index, data, symbol: "circle",
      showAllSymbol: true, cursor: "pointer", lineStyle: {color: hue, width: 1.5},
      markArea: {silent: true, data: bands, label: {position: narrow() ? "insideLeft" : "right",
        color: ink.quiet, fontSize: 10, textBorderColor: ink.paper, textBorderWidth: 3, width: 120, overflow: "truncate"}}};
  }

  function events(lane, index, ink) {
    const data = lane.entries.map((entry) => ({value: [entry.from, entry.until], text: entry.text}));
    const renderItem = (_, item) => {
      const [left, middle] = item.coord([item.value(0), 0.5]);
      const right = item.coord([item.value(1), 0.5])[0];
      const style = {fill: lane.kind === "episode" ? ink.attune : ink.quiet, opacity: 0.8};
      if (right > left) return {type: "rect", shape: {x: left, y: middle - 7, width: right - left, height: 14, r: 3}, style};
      return pin(lane.kind, left, middle, style);
    };
    return {type: "custom", name: lane.name, xAxisIndex: index, yAxisIndex: index, data, renderItem, clip: true,
      encode: {x: [0, 1]}};
  }

  function pin(kind, x, y, style) {
    if (MARK[kind] === "circle") return {type: "circle", shape: {cx: x, cy: y, r: 5}, style};
    const corners = {triangle: [[0, -7], [7, 6], [-7, 6]], diamond: [[0, -7], [7, 0], [0, 7], [-7, 0]],
      rect: [[-5, -5], [5, -5], [5, 5], [-5, 5]]}[MARK[kind]];
    return {type: "polygon", shape: {points: corners.map(([dx, dy]) => [x + dx, y + dy])}, style};
  }

  function zooms(count, ink, edge, rim) {
    const all = Array.from({length: count}, (_, i) => i);
    const days = new Intl.DateTimeFormat(facts.language, {dateStyle: "medium", timeZone: "UTC"});
    const slider = {type: "slider", xAxisIndex: all, bottom: 8, height: 26, left: edge, right: rim, minValueSpan: 14 * DAY,
      showDataShadow: false, textStyle: {color: ink.quiet}, labelFormatter: (value) => days.format(new Date(value))};
    const inside = {type: "inside", xAxisIndex: all, zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false, minValueSpan: 14 * DAY};
    return matchMedia("(pointer: coarse)").matches ? [slider] : [slider, inside];
  }

  // Arrow keys move from answer to answer and from picture to picture; plus and minus change how much time is shown.
  function key(event) {
    const series = chart.getOption().series;
    const last = (index) => series[index].data.length - 1;
    if (["+", "=", "-"].includes(event.key)) { event.preventDefault(); return zoom(event.key === "-" ? 1.5 : 1 / 1.5); }
    if (event.key === "Escape") return chart.dispatchAction({type: "hideTip"});
    const moves = {ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, -Infinity],
      End: [0, Infinity]};
    if (!moves[event.key]) return;
    event.preventDefault();
    const [down, right] = moves[event.key];
    const line = at ? Math.min(Math.max(at.line + down, 0), series.length - 1) : facts.lanes.length % series.length;
    const from = at && at.line === line ? at.dot + right : last(line);
    show({line, dot: Math.min(Math.max(from, 0), last(line))}, series);
  }

  function show(place, series) {
    if (at) chart.dispatchAction({type: "downplay", seriesIndex: at.line, dataIndex: at.dot});
    at = place;
    const item = series[at.line].data[at.dot];
    if (!item) return;
    bring(Date.parse(item.value[0]));
    chart.dispatchAction({type: "highlight", seriesIndex: at.line, dataIndex: at.dot});
    chart.dispatchAction({type: "showTip", seriesIndex: at.line, dataIndex: at.dot});
    announcer.textContent = `${series[at.line].name}. ${item.text}`;
  }

  function shown() {
    const {startValue, endValue} = chart.getOption().dataZoom[0];
    return [Number(startValue), Number(endValue)];
  }

  function bring(day) {
    const [from, until] = shown();
    if (day >= from && day <= until) return;
    const half = (until - from) / 2;
    chart.dispatchAction({type: "dataZoom", startValue: day - half, endValue: day + half});
  }

  function zoom(factor) {
    const [from, until] = shown();
    const half = Math.max((until - from) * factor, 14 * DAY) / 2;
    const middle = (from + until) / 2;
    chart.dispatchAction({type: "dataZoom", startValue: Math.max(middle - half, Date.parse(facts.from)),
      endValue: Math.min(middle + half, Date.parse(facts.until))});
  }
})();
