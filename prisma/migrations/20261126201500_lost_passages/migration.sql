-- CreateTable
CREATE TABLE "LostPassage" (
    "articleId" UUID NOT NULL,
    "claimNumber" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "candidates" JSONB NOT NULL,

    CONSTRAINT "LostPassage_pkey" PRIMARY KEY ("articleId","claimNumber","language")
);

-- AddForeignKey
ALTER TABLE "LostPassage" ADD CONSTRAINT "LostPassage_articleId_claimNumber_fkey" FOREIGN KEY ("articleId", "claimNumber") REFERENCES "Claim"("articleId", "number") ON DELETE CASCADE ON UPDATE CASCADE;
