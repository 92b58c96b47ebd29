-- A yes on the ward is kept once: as the referral it has become.
alter table support_referral add column offered_at timestamptz; -- when the yes was given, where the offer stands only here
create index support_referral_offered on support_referral (programme, offered_at) where offered_at is not null;
create index support_referral_by on support_referral (referred_by, offered_at) where offered_at is not null;
