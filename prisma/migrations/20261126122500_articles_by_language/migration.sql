-- The newest articles, and claims, in one language, however rare it is.
CREATE INDEX "Article_language_publishedOn_id_idx" ON "Article"("language", "publishedOn" DESC, "id");
