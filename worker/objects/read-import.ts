/** @module Reads a catalogue for an import, to where it can be stored, or to why it cannot. */
import type { ImportFailure } from '../../contract/catalogue/catalogue-import.ts'
import { LostFeed } from '../channels/lost-feed.ts'
import { type Unpacking, unpacked } from '../channels/unpacked.ts'
import { failJob, type ImportJob } from '../core/feed/import-job.ts'
import { FeedBroken } from '../feed/feed-broken.ts'
import type { FeedOptions } from '../feed/read-feed.ts'
import { countMissing } from '../store/count-missing.ts'
import type { ImportStage } from '../store/import-stage.ts'
import { missingSlice } from './missing-slice.ts'
import { type ReadFeed, stageCatalogue } from './stage-catalogue.ts'

/** So many products may always go off the shelf at once. Our policy. */
const FEW = 20

/** `clock`: ms UTC. */
export interface ReadingPlace {
  db: D1Database
  stage: ImportStage
  readFeed: ReadFeed
  clock: () => number
}

/** `options` without what the place knows. */
export interface Arriving extends Pick<Unpacking, 'isUnpacked'> {
  chunks: AsyncIterable<Uint8Array>
  options: Omit<FeedOptions, 'now'>
}

/** Afterwards the job waits to be stored, or it has failed and nothing of it is staged. Never throws. */
export async function readImport(arriving: Arriving, job: ImportJob, place: ReadingPlace): Promise<void> {
  const { db, stage, readFeed, clock } = place
  const { chunks, isUnpacked, options } = arriving
  const onBytes = (bytes: number) => {
    job.summary.bytes = bytes
  }
  try {
    await stageCatalogue(
      unpacked(chunks, { isUnpacked, onBytes }),
      { ...options, now: clock() },
      { job, stage, readFeed },
    )
    if (job.isWhole && !job.insists) await refuseMostMissing(job, db, stage)
    job.stage = 'storing'
    job.summary.state = 'applying'
  } catch (error) {
    failJob(job, failureOf(error), clock())
  }
}

function failureOf(error: unknown): { code: ImportFailure; detail: string } {
  if (error instanceof LostFeed || error instanceof FeedBroken || error instanceof MostMissing)
    return { code: error.code, detail: error.message }
  console.error('a catalogue could not be read', error)
  return {
    code: 'interrupted',
    detail: 'Something went wrong on our side. Nothing was changed: try it again.',
  }
}

class MostMissing extends Error {
  readonly code = 'most_missing'
}

/** A catalogue that suddenly lists less than half is more often half a catalogue than half a shop. */
async function refuseMostMissing(job: ImportJob, db: D1Database, stage: ImportStage): Promise<void> {
  let [listed, missing] = [0, 0]
  for (let [block, after] = [0, null as string | null]; block < job.blocks; block++) {
    const slice = missingSlice(job, stage, { block, after })
    const counted = await countMissing(db, slice, job.source)
    listed += counted.listed
    missing += counted.missing
    after = slice.to
  }
  if (missing <= FEW || missing * 2 <= listed) return
  throw new MostMissing(
    `${missing} of the ${listed} products that were listed before are missing. If they are really gone, import it again and insist.`,
  )
}
