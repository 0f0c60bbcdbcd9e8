drop view access.relation_now;
