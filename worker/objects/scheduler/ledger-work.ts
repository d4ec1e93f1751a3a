/** @module The alarm's work on what runs asked for: messages that are due or ended, and effects that were not done. */
import { failpoint } from '../../core/failpoint.ts'
import { grouped } from '../../core/grouped.ts'
import type { NotedSend } from '../../core/message/ledger-door.ts'
import type { SendNews } from '../../core/scenario/hear-send.ts'
import { noteMessages } from '../../store/messages.ts'
import type { RunDoors } from './commit-runs.ts'
import type { RunWork } from './run-work.ts'
import type { SendLedger } from './send-ledger.ts'

/** Messages or effects that are worked off together. Our policy: some hundredths of a second, so that events need not wait. */
const SLICE = 25
/** Runs are told of messages that end within so long of each other together, ms. Our policy: else each would wake us. */
const GATHER_MS = 1000

/** `asked`: these messages have asked for their people's attention; told twice it is the same as once. */
export interface LedgerDoors extends RunDoors {
  ledger: SendLedger
  asked: (noted: readonly NotedSend[]) => Promise<void>
}

/** Works off a slice. False: there is nothing more to do now. Done twice it comes to the same. */
export async function workLedger(
  doors: LedgerDoors,
  runs: Pick<RunWork, 'tell' | 'round'>,
  now: number,
): Promise<boolean> {
  const { ledger, outbox } = doors
  ledger.goOn((await runs.round(now)).live.map(({ scenario }) => scenario.scenarioId))
  const hasTold = await tellRuns(doors, runs, now)
  const { queue, isMore } = ledger.work(now, SLICE)
  if (queue.length > 0) {
    await doors.queueSends(queue)
    ledger.queued(queue, now)
  }
  const effects = outbox.due(now, SLICE)
  if (effects.length > 0) {
    await doors.handOn(effects)
    outbox.take(effects)
  }
  return hasTold || isMore || effects.length > 0
}

/** Tells runs what became of their messages, and writes it where screens see it. A run that was written meanwhile is told again. */
async function tellRuns(
  { ledger, db, asked }: LedgerDoors,
  runs: Pick<RunWork, 'tell'>,
  now: number,
): Promise<boolean> {
  const noted = ledger.untold(SLICE)
  if (noted.length === 0) return false
  await db.batch(noteMessages(db, noted))
  const news = grouped(noted, ({ request }) => request.runId)
  const lost = await runs.tell(new Map([...news].map(([runId, each]) => [runId, each.map(toNews)])), now)
  const asking = noted.filter(hasAsked)
  if (asking.length > 0) await asked(asking)
  for (const { request } of noted) failpoint('run_told', request.sendId)
  ledger.setTold(noted.filter(({ request }) => !lost.has(request.runId)))
  return true
}

/** What is owed to people asks for nothing, and what did not arrive has not. */
const hasAsked = ({ state, request: { kind } }: NotedSend): boolean =>
  kind !== 'transactional' && (state === 'sent' || state === 'unknown')

const toNews = ({ request, state, why, untilAt, startedAt }: NotedSend): SendNews => ({
  ...{ sendId: request.sendId, state, why, untilAt, startedAt },
})

/** When the alarm need look again at the latest after the ledger noted something, ms UTC: it finds then what is next. */
export const lookAgainAt = (now: number): number => now + GATHER_MS

/** When there is something to do next, ms UTC; null: never. */
export function nextLedgerAt({ ledger, outbox }: Pick<LedgerDoors, 'ledger' | 'outbox'>): number | null {
  const [untold] = ledger.untold(1)
  const toldAt = untold ? untold.at + GATHER_MS : null
  const dues = [toldAt, ledger.nextDueAt(), outbox.nextDueAt()].filter((at) => at !== null)
  return dues.length > 0 ? Math.min(...dues) : null
}
