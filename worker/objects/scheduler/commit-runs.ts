/** @module Stores what becomes of runs: claims come first, then the runs, then what they ask for is handed on. */
import { failpoint } from '../../core/failpoint.ts'
import type { SendRequest } from '../../core/message/send-request.ts'
import type { DoneEffect } from '../../core/scenario/effect.ts'
import type { RunChange } from '../../core/scenario/hear-people.ts'
import type { EffectOutbox } from '../../store/effect-outbox.ts'
import { insertRuns, updateRuns, writtenRuns } from '../../store/scenario-runs.ts'
import type { SendLedger } from './send-ledger.ts'

/** What runs are stored in, and where what they ask for goes. */
export interface RunDoors {
  db: D1Database
  ledger: Pick<SendLedger, 'claim' | 'queued'>
  outbox: EffectOutbox
  queueSends: (sendIds: readonly string[]) => Promise<void>
  handOn: (effects: readonly DoneEffect[]) => Promise<void>
  /** Does nothing for so long, ms; absent: there is nobody to wait for. */
  rest?: (ms: number) => Promise<void>
}

/**
 * Whatever the place at which it ends, nothing is lost and nothing is doubled: a message that was claimed is found in the
 * ledger by the alarm, though its run was not stored or its place in the queue is lost; a run that was not stored is due
 * still, and asks for the same message again, under the same id. `also`: statements of the same transaction. Returns the
 * ids of runs that somebody else has written since they were read: they stay as they are there.
 */
export async function commitRuns(
  doors: RunDoors,
  changes: readonly RunChange[],
  { now, also = [] }: { now: number; also?: readonly D1PreparedStatement[] },
): Promise<Set<string>> {
  const requests = changes.flatMap(({ effects }) =>
    effects.flatMap((each) => (each.kind === 'send' ? [each.request] : [])),
  )
  const queue = requests.length > 0 ? doors.ledger.claim(requests, now) : []
  for (const { sendId } of requests) failpoint('claimed', sendId)
  doors.outbox.put(changes.flatMap(doneOf), now)
  const written = await write(doors.db, changes, also)
  for (const { sendId } of requests) failpoint('run_written', sendId)
  await queueUp(doors, { queue, requests, now })
  await handOn(doors, changes, written)
  return new Set(changes.map(({ run }) => run.runId).filter((runId) => !written.has(runId)))
}

const doneOf = ({ effects }: RunChange): DoneEffect[] => effects.flatMap((each) => (each.kind === 'send' ? [] : [each]))

async function write(
  db: D1Database,
  changes: readonly RunChange[],
  also: readonly D1PreparedStatement[],
): Promise<Set<string>> {
  const begun = changes.filter(({ revision }) => revision === 0).map(({ run }) => run)
  const gone = changes.filter(({ revision }) => revision > 0).map(({ run, revision }) => ({ ...run, revision }))
  const statements = [...also, ...insertRuns(db, begun), ...updateRuns(db, gone)]
  if (statements.length === 0) return new Set()
  const results = await db.batch(statements)
  return writtenRuns(results.slice(also.length))
}

async function queueUp(
  { queueSends, ledger }: RunDoors,
  { queue, requests, now }: { queue: readonly string[]; requests: readonly SendRequest[]; now: number },
): Promise<void> {
  if (queue.length === 0) return
  await queueSends(queue)
  ledger.queued(queue, now)
  for (const { sendId } of requests) failpoint('queued', sendId)
}

/** What a run asked for that was not stored is not done: whoever stored it asked for it, too, or ended it. */
async function handOn(doors: RunDoors, changes: readonly RunChange[], written: ReadonlySet<string>): Promise<void> {
  const effects = changes.filter(({ run }) => written.has(run.runId)).flatMap(doneOf)
  if (effects.length > 0) await doors.handOn(effects)
  doors.outbox.take(changes.flatMap(doneOf))
}
