-- What a comparison of two perspectives answers, for the peers, which have no measures of their own. It reads the totals
-- that Mawqif keeps, as Mawqif does: over the positions themselves it would cost what they are.
CREATE SCHEMA IF NOT EXISTS bench;

CREATE OR REPLACE FUNCTION bench.compared(left_slug text, right_slug text)
RETURNS TABLE (topic text, left_mean double precision, left_n int, right_mean double precision, right_n int)
LANGUAGE sql STABLE AS $$
  WITH side AS (
    SELECT p."slug" AS perspective, s."topicId" AS topic_id, s."positions" AS n, s."valueSum" / s."positions" AS mean
    FROM "PositionTotal" s
    JOIN "Perspective" p ON p."id" = s."sideId"
    WHERE s."scope" = 'PERSPECTIVE' AND s."grain" = 'ALL' AND p."slug" IN (left_slug, right_slug)
  )
  SELECT t."slug", l.mean, coalesce(l.n, 0), r.mean, coalesce(r.n, 0)
  FROM "Topic" t
  LEFT JOIN side l ON l.topic_id = t."id" AND l.perspective = left_slug
  LEFT JOIN side r ON r.topic_id = t."id" AND r.perspective = right_slug
  WHERE l.n IS NOT NULL OR r.n IS NOT NULL
  ORDER BY t."order"
$$;
