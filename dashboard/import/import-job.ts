/** @module The import that is running: it goes on while the owner looks at other screens, and waits out a lost connection. */
import { signal } from '@preact/signals'
import type { OrderPlan, OrdersImported } from '../../contract/order-import.ts'
import { request } from '../api/request.ts'
import { retryWaitMs } from '../api/retry-wait.ts'
import { session } from '../api/session.ts'
import { type Trouble, troubleSentence } from '../api/trouble.ts'
import { type FileForm, fileRows } from './file-rows.ts'
import { addSums, type ImportTally, noTally, withRefusal } from './import-tally.ts'
import { type OrderBatch, OrderBatches, type RefusedRows } from './order-batches.ts'
import { RefusedCsv } from './refused-csv.ts'

export interface ImportJob {
  file: File
  state: 'running' | 'done' | 'cancelled' | 'stopped'
  tally: ImportTally
  /** Why it waits, or was stopped. */
  trouble: Trouble | null
  /** What went wrong with the file itself. */
  sentence: string | null
  refused: RefusedCsv
}

/** The import of this tab, running or ended; null: none. */
export const importJob = signal<ImportJob | null>(null)

let stopping = new AbortController()
let tryNow: () => void = () => {}

const change = (to: Partial<ImportJob>): void => {
  if (importJob.value) importJob.value = { ...importJob.value, ...to }
}

/** The browser asks before it closes the tab. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** Sends the whole file; one import at a time. `header`: the names of its columns. */
export async function startImport(file: File, form: FileForm, plan: OrderPlan, header: readonly string[]) {
  stopping = new AbortController()
  const refused = new RefusedCsv(header)
  importJob.value = { file, state: 'running', tally: noTally(), trouble: null, sentence: null, refused }
  window.addEventListener('beforeunload', ask)
  try {
    await sendFile(file, form, plan)
    change({ state: stopping.signal.aborted ? 'cancelled' : 'done', trouble: null })
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    change(stopping.signal.aborted ? { state: 'cancelled', trouble: null } : { state: 'stopped', sentence })
  } finally {
    window.removeEventListener('beforeunload', ask)
  }
}

/** Ends the import after the request that is on its way. What was sent stays. */
export function cancelImport(): void {
  stopping.abort()
  tryNow()
}

/** Sends again at once where it waits. */
export const retryImport = (): void => tryNow()

/** Back to choosing a file. */
export function forgetImport(): void {
  importJob.value = null
}

// Whoever signs out takes the import along: the next person at this screen sees nothing of it, and sends nothing.
session.subscribe((now) => {
  if (now.kind !== 'out' || now.sentence !== null) return
  cancelImport()
  forgetImport()
})

async function sendFile(file: File, form: FileForm, plan: OrderPlan): Promise<void> {
  const batches = new OrderBatches(plan)
  const tally = () => importJob.value?.tally ?? noTally()
  const onBytes = (bytes: number) => change({ tally: { ...tally(), bytes } })
  const deliver = async ({ batches: full, refused }: ReturnType<OrderBatches['add']>) => {
    for (const each of refused) refuse(each)
    for (const batch of full) {
      if (stopping.signal.aborted) return
      take(batch, await sent(batches.body(batch)))
    }
  }
  let isHeader = true
  for await (const part of fileRows(file, form, onBytes)) {
    const rows = isHeader ? part.slice(1) : part
    isHeader &&= part.length === 0
    change({ tally: { ...tally(), rows: tally().rows + rows.length } })
    await deliver(batches.add(rows))
    if (stopping.signal.aborted) return
  }
  await deliver(batches.end())
}

function refuse(refused: RefusedRows): void {
  const job = importJob.value
  job?.refused.add(refused)
  if (job) change({ tally: withRefusal(job.tally, refused.rows.length, refused.reason) })
}

function take(batch: OrderBatch, { accepted, refused, sums }: OrdersImported): void {
  for (const { index, reason } of refused) refuse({ rows: batch[index] ?? [], reason })
  const tally = importJob.value?.tally ?? noTally()
  change({ tally: { ...tally, sent: tally.sent + accepted, sums: addSums(tally.sums, sums) }, trouble: null })
}

/** Tries until it is through; what is refused for good is thrown. */
async function sent(body: unknown): Promise<OrdersImported> {
  for (let failures = 1; ; failures++) {
    const answer = await request<OrdersImported>('/v1/orders/import', { method: 'POST', body, signal: stopping.signal })
    if (answer.ok) return answer.value
    if (answer.trouble.kind === 'refused' || stopping.signal.aborted) throw new Error(troubleSentence(answer.trouble))
    change({ trouble: answer.trouble })
    await pause(retryWaitMs(failures))
  }
}

/** Ends sooner when the network is back, or somebody asks for it. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      tryNow = () => {}
      resolve()
    }
    const timer = setTimeout(end, ms)
    window.addEventListener('online', end)
    tryNow = end
  })
}
