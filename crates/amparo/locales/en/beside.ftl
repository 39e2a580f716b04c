# Reports beside each other: the inbox by event, origins, contradictions, the same person
filter-events = By event
event-lead = Reports that tell of one event stand together; what was made from another report stands under it. These are proposals: say below where they are wrong.
event-newest = Only the newest { $n } are compared.
event-choose = Choose
event-why = Why they stand together
event-judge = Do the chosen reports tell of one event?
event-judge-lead = What you say holds against every proposal and can be taken back.
event-same = One event
event-different = Different events
event-open = Take back what was said
event-judged = It is kept, with your reason.
lineage-copy = copied from the one above
lineage-version = another version of the one above
lineage-rewrite = rewritten from the one above
lineage-spun = reworded from the one above
lineage-translation = translated from the one above
lineage-digest = takes some sentences from the one above
lineage-cites = names the one above as its source
beside-title = Sources beside each other
beside-lead = Read from proposed and accepted claims. Nothing here is decided: it shows where to ask.
beside-differ = Where they differ
beside-differ-none = No values were found that exclude each other.
beside-tests = Another event, or another person?
beside-origins = Who stands behind each value
beside-origins-none = No value has a source that could be counted.
beside-origins-caption = Independent origins; copies add nothing
beside-property = What
beside-value = Value
beside-number = Origins
beside-who = Who, and by which report
beside-people = The same person?
beside-people-none = No two names are near enough to ask.
beside-same = One person
beside-different = Two people
differ-rounding = One value is rounded or vague. Was it counted, or recalled?
differ-correction = A later version of the same report changed this. Is the later value the corrected one?
differ-translation = The values differ between a text and one in another language. What does the first language say?
differ-age_reckoning = Could both be right, one counting years in the Korean way and one completed years?
differ-romanisation = Could both be one name, written in two ways?
differ-different_period = The same figure of one counter is given for different periods. Which does the counter name?
differ-different_speaker = The same words are given to different speakers. Which report heard them itself?
differ-copying_error = The values differ between a report and one made from it. Did something change in copying?
differ-two_tellings = One person’s account stands in two ways. Could she or he be asked again, gently?
differ-time_zone = Could both be right, by clocks of different time zones?
differ-fear_as_fact = One report tells as happened what others only fear. Does it name a source?
differ-open = These values do not fit together. Who knew which, and from whom?
property-count = Count: { $act }
property-group-size = How many in the group
property-group-women = How many women
property-group-men = How many men
property-group-children = How many children
property-group-oldest = Age of the oldest
property-child-age = Age of the child
property-person-age = Age of the person
property-person-name = Name of the person
property-arrest-date = Date of the arrest
property-arrest-time = Time of the arrest
property-arrest-place = Place of the arrest
property-arrest-authority = Who arrested
property-crossing-date = Date of the crossing
property-journey = The way taken
property-last-contact = Last contact
property-return-who = Who was returned
property-return-date = Date of the return
property-return-receiving = Who received those returned
property-held-at = Where held
property-release-date = Date of the release
property-statement-kind = What kind of statement
property-statement-speaker = Who said it
event-reports = { $n ->
    [one] One report
   *[other] { $n } reports
 }
event-origins = { $n ->
    [one] one of them made from no other
   *[other] { $n } of them made from no other
 }
