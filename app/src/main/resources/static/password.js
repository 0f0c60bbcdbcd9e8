"use strict";
// A password can be looked at while it is typed; without script it stays hidden, which works as well.
for (const field of document.querySelectorAll("input[data-show]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn show-password";
  button.setAttribute("aria-controls", field.id);
  const paint = () => {
    const shown = field.type === "text";
    button.textContent = shown ? field.dataset.hide : field.dataset.show;
    button.setAttribute("aria-pressed", String(shown));
  };
  button.addEventListener("click", () => {
    field.type = field.type === "password" ? "text" : "password";
    paint();
  });
  field.form.addEventListener("submit", () => { field.type = "password"; });
  const group = document.createElement("div");
  group.className = "input-group";
  field.replaceWith(group);
  group.append(field, button);
  paint();
}
