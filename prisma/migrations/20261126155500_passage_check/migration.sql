-- The lock on the text and the comparison with it are one statement: every passage of an import is checked.
CREATE OR REPLACE FUNCTION "passage_check"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  differs boolean;
BEGIN
  -- The lock makes a transaction that changes the text at this moment wait for this one, or this one for it, which then
  -- compares with what the other has made of it: otherwise each would check against what the other is about to replace.
  -- The stored row, not NEW: a deferred trigger runs when NEW may long have been changed again or deleted.
  SELECT substring(t."body" FROM p."start" + 1 FOR p."end" - p."start") IS DISTINCT FROM p."exact" INTO differs
    FROM "Passage" p
    JOIN "ArticleText" t ON t."articleId" = p."articleId" AND t."language" = p."language"
    WHERE p."articleId" = NEW."articleId" AND p."claimNumber" = NEW."claimNumber" AND p."language" = NEW."language"
    FOR SHARE OF t;
  IF differs THEN
    RAISE EXCEPTION 'The passage of claim % differs from the % text at its offsets', NEW."claimNumber", NEW."language"
      USING ERRCODE = 'check_violation', TABLE = 'Passage', CONSTRAINT = 'Passage_equals_text';
  END IF;
  RETURN NULL;
END
$$;
