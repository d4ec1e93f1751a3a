/** @module Stores what was read for an import: a pack, or a slice of what is missing, at each step; done twice it changes nothing. */
import { addTrouble, type ImportJob } from '../core/feed/import-job.ts'
import type { ImportStage } from '../store/import-stage.ts'
import { removeMissing } from '../store/remove-missing.ts'
import { storeProducts } from '../store/store-products.ts'
import { missingSlice } from './missing-slice.ts'

/** So often a pack is tried before it is left out: for more than a day, so that what a plan allows a day has come back. */
const MOST_TRIES = 32

/** `now` in ms UTC. */
export interface StoringPlace {
  db: D1Database
  stage: ImportStage
  now: number
}

/** The next step; what it did is noted in `job`. True: that was all. What the database throws, it throws. */
export async function storeStep(job: ImportJob, place: StoringPlace): Promise<boolean> {
  switch (job.stage) {
    case 'waiting':
    case 'reading':
      return false
    case 'storing':
      if (job.nextPack < job.packs) await storePack(job, place)
      else job.stage = 'removing'
      return false
    case 'removing':
      if (!job.isWhole || job.nextBlock >= Math.max(1, job.blocks)) return true
      await removeSlice(job, place)
      return false
  }
}

async function storePack(job: ImportJob, { db, stage, now }: StoringPlace): Promise<void> {
  const { summary, source, nextPack } = job
  const pack = stage.pack(summary.importId, nextPack) ?? { products: [], lines: [] }
  const lineOf = new Map(pack.products.map(({ productId }, n) => [productId, pack.lines[n] ?? 0]))
  const giveUp = job.tries >= MOST_TRIES
  if (giveUp) {
    for (const [productId, line] of lineOf)
      addTrouble(job, { line, productId, reason: 'could not be stored, nor could those sent with it' })
  } else {
    const { added, changed, unchanged, refused } = await storeProducts(db, pack.products, { source, now })
    summary.added += added
    summary.changed += changed
    summary.unchanged += unchanged
    for (const { productId, reason } of refused)
      addTrouble(job, { line: lineOf.get(productId) ?? 0, productId, reason })
  }
  job.nextPack++
  job.tries = 0
}

async function removeSlice(job: ImportJob, { db, stage, now }: StoringPlace): Promise<void> {
  const slice = missingSlice(job, stage, { block: job.nextBlock, after: job.lookedUpTo })
  job.summary.removed += await removeMissing(db, slice, { source: job.source, now })
  job.nextBlock++
  job.lookedUpTo = slice.to
  job.tries = 0
}
