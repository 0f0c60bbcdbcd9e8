insert into access.opening (relation, data_class)
select 'cover', data_class from access.opening where relation = 'care_team';
