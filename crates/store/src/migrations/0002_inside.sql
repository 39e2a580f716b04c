-- A file that came inside another one (attached to a mail) is a report of its own, and says inside which.
alter table report add column inside text references report (id);
create index report_inside on report (inside) where inside is not null;
