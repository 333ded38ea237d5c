import type { Database } from '../database';
import type { Carrier } from '../storage/carrier';
import { TotalsDifference } from '../totals/difference';
import { writeTotals } from '../totals/mutations';
import { WordsDifference } from '../words/difference';
import { writeWords } from '../words/mutations';

/**
 * More words than these are not gathered: how many different ones there are follows the texts without end, unlike totals,
 * which follow who speaks of what and when.
 */
const MOST_WORDS = 50_000;

/** What writes of articles change of all that is counted from them. It is written once for many articles. */
export class ArticlesDifference {
  readonly totals = new TotalsDifference();
  private gathered = new WordsDifference();

  get words(): WordsDifference {
    return this.gathered;
  }

  /** Writes what should not be gathered any further, in the transaction of what it tells of. */
  async relieve(db: Database): Promise<void> {
    if (this.gathered.size > MOST_WORDS) await this.finishWords(db);
  }

  /**
   * Writes all of it, in the same transaction, at the end.
   * @param carrier how the first totals of all travel.
   * @param meanwhile a statement for the database while totals are added up.
   */
  async finish<Packed>(db: Database, carrier?: Carrier<Packed>, meanwhile?: () => Promise<void>): Promise<void> {
    await writeTotals(db, this.totals, carrier, meanwhile);
    await this.finishWords(db);
  }

  private async finishWords(db: Database): Promise<void> {
    await writeWords(db, this.gathered);
    this.gathered = new WordsDifference();
  }
}
