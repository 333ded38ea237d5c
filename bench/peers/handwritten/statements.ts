// The JSON that Mawqif answers, made by one statement each: what a program could do that knew its three questions
// beforehand and nothing else.

const LOCALIZED = (column: string) => `json_build_object('text', ${column}->>'ar')`;

const SPEAKER = `json_build_object('slug', s."slug", 'name', ${LOCALIZED('s."name"')})`;

export const STATEMENTS = {
  claims: {
    parameters: [],
    text: `
      SELECT json_build_object('data', json_build_object('claims', json_build_object('nodes', coalesce(json_agg(
        json_build_object(
          'slug', a."slug" || '.' || c."number", 'publishedOn', c."publishedOn", 'speech', c."speech", 'kind', c."kind",
          'paraphrase', ${LOCALIZED('c."paraphrase"')}, 'analyst', ${SPEAKER},
          'article', json_build_object('slug', a."slug", 'title', ${LOCALIZED('a."title"')}),
          'stances', (
            SELECT json_agg(json_build_object('value', st."value", 'mixed', st."mixed",
              'topic', json_build_object('slug', t."slug")) ORDER BY t."order")
            FROM "Stance" st JOIN "Topic" t ON t."id" = st."topicId"
            WHERE st."articleId" = c."articleId" AND st."claimNumber" = c."number")
        ) ORDER BY c."publishedOn" DESC, c."articleId", c."number"), '[]'))))::text AS answer
      FROM (
        SELECT * FROM "Claim" WHERE "status" = 'REVIEWED'
        ORDER BY "publishedOn" DESC, "articleId", "number" LIMIT 20
      ) c
      JOIN "Article" a ON a."id" = c."articleId"
      JOIN "Analyst" s ON s."id" = c."analystId"`,
  },
  topic: {
    parameters: ['slug'],
    text: `
      SELECT json_build_object('data', json_build_object('topic', json_build_object(
        'slug', t."slug", 'title', ${LOCALIZED('t."title"')},
        'claims', json_build_object('nodes', (
          SELECT json_agg(json_build_object(
            'slug', a."slug" || '.' || c."number", 'paraphrase', ${LOCALIZED('c."paraphrase"')},
            'stances', json_build_array(json_build_object('value', st."value")), 'analyst', ${SPEAKER},
            'article', json_build_object('slug', a."slug", 'title', ${LOCALIZED('a."title"')},
              'claims', json_build_object('nodes', (
                SELECT json_agg(json_build_object(
                  'slug', a."slug" || '.' || o."number", 'paraphrase', ${LOCALIZED('o."paraphrase"')},
                  'analyst', json_build_object('slug', os."slug", 'name', ${LOCALIZED('os."name"')})
                ) ORDER BY o."number")
                FROM (
                  SELECT * FROM "Claim" n WHERE n."articleId" = a."id" AND n."status" = 'REVIEWED'
                  ORDER BY n."number" LIMIT 5
                ) o JOIN "Analyst" os ON os."id" = o."analystId")))
          ) ORDER BY st."publishedOn" DESC, st."articleId", st."claimNumber")
          FROM (
            SELECT * FROM "Stance" n WHERE n."topicId" = t."id"
            ORDER BY n."publishedOn" DESC, n."articleId", n."claimNumber" LIMIT 20
          ) st
          JOIN "Claim" c ON c."articleId" = st."articleId" AND c."number" = st."claimNumber"
          JOIN "Article" a ON a."id" = c."articleId"
          JOIN "Analyst" s ON s."id" = c."analystId"))
      )))::text AS answer
      FROM "Topic" t WHERE t."slug" = $1`,
  },
  comparison: {
    parameters: ['left', 'right'],
    text: `
      SELECT json_build_object('data', json_build_object('comparison', json_build_object('topics', json_agg(
        json_build_object('topic', json_build_object('slug', c.topic),
          'left', json_build_object('counts', json_build_object('positions', c.left_n),
            'mean', CASE WHEN c.left_n > 0 THEN json_build_object('raw', c.left_mean) END),
          'right', json_build_object('counts', json_build_object('positions', c.right_n),
            'mean', CASE WHEN c.right_n > 0 THEN json_build_object('raw', c.right_mean) END))
      ))))::text AS answer
      FROM bench.compared($1, $2) c`,
  },
} as const satisfies Record<string, { parameters: readonly string[]; text: string }>;
