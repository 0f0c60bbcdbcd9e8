-- What was found is said in words for somebody who is no statistician; the figures and the work stay beside it.
-- What a site wrote of its own rule is its own.
update caseload.rule set source = 'People in collaborative care who had a contact within 4 weeks got better more often'
        || ' than the others. That was seen in 5,439 people, and proves no cause: odds ratio 1.63, Psychiatric Services'
        || ' (ps.201400577)'
    where word = 'contact-within-days' and source like '%OR 1.63%' and site_id is null;
update caseload.rule set source = 'Of those who had not improved by week 8, those about whom a psychiatric consultant was'
        || ' asked in weeks 8 to 12 got better more often. That was seen among 5,439 people in collaborative care, and'
        || ' proves no cause: odds ratio 1.44, Psychiatric Services (ps.201400577)'
    where word = 'review-after-weeks' and source like '%OR 1.44%' and site_id is null;
