-- What people are like, as words that segments find them by: interests and traits, see worker/core/told-words.ts. Each
-- word stands between two line breaks; empty: nothing is known. It stands behind `state`: it is filled with each
-- person's next event, for what it is made of was not kept before.
ALTER TABLE profiles ADD COLUMN told TEXT NOT NULL DEFAULT '';
