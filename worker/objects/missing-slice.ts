/** @module A range of ids in which is looked for what a whole catalogue no longer lists. */
import type { ImportJob } from '../core/feed/import-job.ts'
import type { ImportStage } from '../store/import-stage.ts'
import type { Slice } from '../store/remove-missing.ts'

/** The range of a block: behind the last id of the one before, `after`. The last one is open, as is that of no catalogue. */
export function missingSlice(
  { summary, blocks }: ImportJob,
  stage: ImportStage,
  { block, after }: { block: number; after: string | null },
): Slice {
  const kept = stage.ids(summary.importId, block) ?? []
  return { after, to: block + 1 < blocks ? (kept.at(-1) ?? null) : null, kept }
}
