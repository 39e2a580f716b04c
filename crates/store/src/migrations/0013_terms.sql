-- What can be filtered by, as words of two more indexes: of each row of `gist`, and of each row of `value_doc`. What is asked
-- for by filters alone is found in them without a look at every row. They are made of those rows and nothing else, and
-- built on opening, because the setting `words` has changed.
create virtual table gist_terms using fts5 (terms, content='', detail=none, tokenize="ascii tokenchars '=_-'");
insert into gist_terms (gist_terms, rank) values ('secure-delete', 1);
create virtual table value_terms using fts5 (terms, content='', detail=none, tokenize="ascii tokenchars '=_-'");
insert into value_terms (value_terms, rank) values ('secure-delete', 1);

-- The values of a report; and, of what stands in none, the cases.
create index value_doc_report on value_doc (report);
create index value_doc_cases on value_doc (cases) where report is null;
