/** @module GET /v1/scenarios/:id/runs, /v1/runs/:id and /v1/people/:id/runs: who goes through scenarios, and why they stand where they do. */
import { type Context, Hono } from 'hono'
import { RUN_OUTCOMES, type Run } from '../../../contract/scenario/run.ts'
import type { ListedRun, RunDetail, RunList, RunMessage } from '../../../contract/scenario/scenario-list.ts'
import { readMessage } from '../../store/messages.ts'
import { readMembers } from '../../store/person-row.ts'
import { readPersonZone } from '../../store/person-zone.ts'
import { readProductsNamed } from '../../store/products-named.ts'
import { listRunsOfPerson, listRunsOfScenario, type RunCursor, readRun } from '../../store/run-lists.ts'
import { readDefinitions, versionName } from '../../store/scenario-definitions.ts'
import { readScenario } from '../../store/scenarios.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'

/** Runs on one page. */
const PAGE = 50

export const scenarioRuns = new Hono<AppEnv>().get('/:id/runs', async (c) => {
  const cursor = cursorOf(c)
  if (cursor === 'invalid') return noCursor(c)
  const outcome = RUN_OUTCOMES.find((each) => each === c.req.query('outcome')) ?? null
  const stepId = c.req.query('stepId') ?? null
  const asked = { stepId, outcome, cursor, most: PAGE }
  const runs = await listRunsOfScenario(c.env.DB, c.req.param('id'), asked)
  return c.json<RunList>(page(runs, outcome === null ? ({ enteredAt }) => enteredAt : ({ endedAt }) => endedAt ?? 0))
})

export const personRuns = new Hono<AppEnv>().get('/:id/runs', async (c) => {
  const cursor = cursorOf(c)
  if (cursor === 'invalid') return noCursor(c)
  const { rowId, profileIds } = await readMembers(c.env.DB, c.req.param('id'))
  const runs = await listRunsOfPerson(c.env.DB, [...new Set([rowId, ...profileIds])], { cursor, most: PAGE })
  return c.json<RunList>(page(runs, ({ enteredAt }) => enteredAt))
})

export const runs = new Hono<AppEnv>().get('/:id', async (c) => {
  const run = await readRun(c.env.DB, c.req.param('id'))
  const scenario = run && (await readDefinitions(c.env.DB, [run])).get(versionName(run))
  if (!run || !scenario) return problem(c, 'not_found', { detail: 'There is no run with this id (any more).' })
  const { scenarioId, name, kind, first, steps, entry, leaveWhen, messages } = scenario
  const messageNames = Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, message.name]))
  const [stored, told, timeZone, named] = await Promise.all([
    readScenario(c.env.DB, scenarioId),
    Promise.all(messagesOf(run).map((message) => asItStands(c.env.DB, message))),
    readPersonZone(c.env.DB, run.profileId),
    readProductsNamed(c.env.DB, run.subject.productIds ?? []),
  ])
  const products = Object.fromEntries([...named].map(([id, { productId, name }]) => [id, { productId, name }]))
  return c.json<RunDetail>({
    ...{ run, messages: told, messageNames },
    scenario: { scenarioId, name, kind, first, steps, entry, ...(leaveWhen && { leaveWhen }) },
    isPaused: stored?.status === 'paused',
    ...(named.size > 0 && { products }),
    ...(timeZone !== null && { timeZone }),
  })
})

/** What the run waits for is told as the ledger noted it: held back by a limit, say. */
async function asItStands(db: D1Database, message: RunMessage): Promise<RunMessage> {
  const noted = message.state === 'claimed' ? await readMessage(db, message.sendId) : null
  return noted ? { ...message, state: noted.state, why: noted.why } : message
}

/** Of each message the last that its run knows. */
function messagesOf({ trail }: Run): RunMessage[] {
  const messages = new Map<string, RunMessage>()
  for (const { at, stepId, what } of trail) {
    if (what.kind === 'send_asked')
      messages.set(what.sendId, { sendId: what.sendId, stepId, state: 'claimed', why: null, at })
    if (what.kind === 'send') {
      const { sendId, state, why } = what
      messages.set(sendId, { sendId, stepId, state, why, at })
    }
  }
  return [...messages.values()]
}

/** As `AT.RUN_ID`. */
function cursorOf(c: Context<AppEnv>): RunCursor | null | 'invalid' {
  const text = c.req.query('cursor')
  if (text === undefined) return null
  const [, at, runId] = /^(\d{1,15})\.([0-9a-z]{1,64})$/.exec(text) ?? []
  return at === undefined || runId === undefined ? 'invalid' : { at: Number(at), runId }
}

const noCursor = (c: Context<AppEnv>): Response =>
  requestInvalid(c, [{ field: 'cursor', message: 'is not one of this list' }])

function page(runs: ListedRun[], atOf: (run: ListedRun) => number): RunList {
  const last = runs.length === PAGE ? runs.at(-1) : undefined
  return { runs, cursor: last ? `${atOf(last)}.${last.runId}` : null }
}
