# Advice before anything has happened: is this job safe, what may I do, whom can I call.
# Nothing is kept of it. It never says that a job or a place is safe, and never how an
# office or a court decides. Statements about rights: see REVIEW.md, a lawyer checks them.

guide-keeps-nothing = What you choose here is not kept.
guide-not-understood =
    Sorry, this program did not understand.
    Please choose, or type the number.
guide-passed-over = All right. We leave that question out.
guide-noted = Thank you. This program looks at that too.
guide-keep = May we keep and read what you just wrote?
    .yes = Yes, keep it
    .no = No, do not keep it
guide-dropped = All right. It was not kept.
guide-after = What would you like now?
    .tell = Tell us something
    .person = Talk to a person
    .numbers = Emergency numbers
    .done = That is all
guide-tell = Good. From here on, what you write is kept.
guide-done = You can look again at any time. Type 7 to choose.
guide-stopped =
    Stopped. What you chose here was not kept.
    You can write here again at any time.
# $agency is one of a kind of office that stands in every province.
guide-in-province =
    In { $province }: { $agency }.
    Ask for it at the numbers above.
greeting-menu = Only a question about a job or your rights? Type 7.

## Is this job safe?

guide-job-found = How did you hear of this job?
    .known = From someone close
    .office = From a job office
    .online = Online
    .stranger = From someone new
guide-job-place = Do you know where the place of work is?
    .yes = I know
    .no = I do not know
    .not_sure = Not sure
guide-job-pay = Is the pay much more than others get for such work?
    .yes = Much more
    .no = About the same
    .not_sure = Not sure
guide-job-owe = Before you start, must you pay or borrow money?
    .yes = I must
    .no = No need
    .not_sure = Not sure
guide-job-papers = Will someone else keep your passport or papers?
    .yes = Someone will
    .no = Nobody will
    .not_sure = Not sure
guide-job-phone = Can you keep your own phone with you?
    .yes = I can
    .no = I cannot
    .not_sure = Not sure
guide-job-border = Must you cross a border where there is no checkpoint?
    .yes = I must
    .no = No need
    .not_sure = Not sure
guide-job-adult = Are you 18 or older?
    .yes = Yes, 18 or older
    .no = No, younger

guide-job-verdict-none =
    We see no warning sign in what you chose.
    That does not mean the job is safe. This program cannot know that.
guide-job-verdict-some =
    Something here needs care.
    Ask more before you go.
guide-job-verdict-many =
    Several things here need care.
    Talk with someone you trust first, then decide.
guide-job-sign-found =
    The offer does not come from someone you know well.
    Ask for the name of the company, and ask others about it.
guide-job-sign-place = Ask where you would work. Tell someone you trust where that is.
guide-job-sign-pay = Easy work for very high pay often hides something.
guide-job-sign-owe =
    A debt before the first day can make it hard to leave.
    It is better not to borrow from the boss or the broker.
guide-job-sign-papers =
    Your passport should stay with you.
    Leave a copy of it with your family.
guide-job-sign-phone =
    Keep a phone of your own.
    Agree with your family on one word that means: look for me.
guide-job-sign-border =
    It is better to cross at a checkpoint, with your own papers.
    Elsewhere, it is hard for your family to find you.
guide-job-sign-adult =
    Under 18, some kinds of work are not allowed.
    Talk with a grown-up you trust before you go.

## What you may do

guide-rights-country = Which country are you in?
    .TH = Thailand
    .LA = Laos
guide-rights-topic = What would you like to know?
    .papers = Passport, papers
    .pay = Pay
    .leave = Leaving the job
    .doctor = A doctor
    .help = Asking for help
    .enough = That is enough
guide-rights-TH-papers =
    Your passport is yours.
    In Thailand nobody may keep it to make you work or stay.
    If it is lost or taken, ask your embassy for a new one.
guide-rights-TH-pay =
    Work has to be paid, also without a work permit.
    A debt does not allow anyone to keep all of your pay.
guide-rights-TH-leave =
    You may leave a job.
    Nobody may lock you in, or make you work for a debt.
guide-rights-TH-doctor =
    When a life is in danger, a hospital has to treat you first.
    That is so without papers and without money too.
guide-rights-TH-help =
    You may ask for help without papers. It costs nothing.
    If they offer a place to stay, ask first if you may use your phone and go out.
    We cannot promise what an office decides about papers.
guide-rights-LA-papers =
    Your passport is yours. You can ask for it back.
    If it is lost or taken, ask the village head or your embassy about a new one.
guide-rights-LA-pay =
    You can ask for your pay for the work you did.
    The labour office of the district or province can be asked too.
guide-rights-LA-leave =
    If you do not want the work, you can say so and leave.
    Nobody should lock you in, or make you work for a debt.
guide-rights-LA-doctor =
    When a life is in danger, call an ambulance.
    Or go to the nearest hospital.
guide-rights-LA-help =
    Everyone can ask for help: women, men and children.
    Ask first who will hear what you tell.
    We cannot promise what the law or an office decides.

## Whom to call, and where

button-places = Help near me

guide-places-country = Which country are you in?
    .TH = Thailand
    .LA = Laos
    .other = Another country
guide-places-province = Which province? Choose, or type its name.
