/** @module One action for each way in which a request may end, in Chromium (case A18). */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { Route } from 'playwright-core'
import { database, emit, numbers, openTab, VISIT, waitFor } from './delivery-shop.ts'
import { withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const OURS = JSON.stringify({ accepted: 1, rejected: [], overlays: [], live: null })
const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' }

/** What the events of a request come to. `stays`: kept, and tried again; `stops`: kept, not tried again on this page. */
type Action = 'done' | 'stays' | 'given up' | 'stops'

/** The status table of case A18. A number with a header is a status with `Retry-After`. */
const STATUSES: [string, Action][] = [
  ['202', 'done'],
  ['200', 'done'],
  ['204', 'stays'],
  ['301', 'stays'],
  ['400', 'given up'],
  ['401', 'stops'],
  ['403', 'stops'],
  ['404', 'stops'],
  ['408', 'stays'],
  ['410', 'stops'],
  ['413', 'given up'],
  ['422', 'given up'],
  ['429', 'stays'],
  ['429 Retry-After: 600', 'stays'],
  ['500', 'stays'],
  ['501', 'stays'],
  ['502', 'stays'],
  ['503', 'stays'],
  ['504', 'stays'],
  ['network', 'stays'],
  ['timeout', 'stays'],
  ['no CORS header', 'stays'],
  ['captive portal', 'stays'],
]

/** A server that answers `/503?600` with that status and `Retry-After`, and `?closed` to no other origin. */
async function startAnswers() {
  const server = createServer((request, response) => {
    const [status, wait] = request.url!.slice(1).split('?')
    const cors = wait === 'closed' ? {} : CORS
    const headers = { ...cors, ...(wait ? { 'retry-after': wait } : {}) }
    response.writeHead(Number(status), headers).end(status === '204' ? '' : OURS)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

/** Ends a request as the row says. */
function answerAs(answer: string, answers: string, route: Route): Promise<void> {
  const status = Number.parseInt(answer, 10)
  if (status <= 202) return route.continue()
  if (answer === 'network') return route.abort('connectionreset')
  if (answer === 'timeout') return route.abort('timedout')
  if (answer === 'captive portal') return route.fulfill({ body: '<title>Wi-Fi</title>', headers: CORS })
  if (answer === 'no CORS header') return route.continue({ url: `${answers}/202?closed` })
  return route.continue({ url: `${answers}/${status}${answer.includes('Retry') ? '?600' : ''}` })
}

/** A first failure is tried again after two seconds at most (a second's wait, a second to the next look). */
const RETRY_MS = 5_000
/** On a busy machine it may take longer. */
const BUSY_MS = 60_000

/**
 * Sends one event, which is answered so, from a page that has been heard before, and looks what became of it: where
 * something is `expected` to come, until it comes.
 */
async function actionFor([answer, expected]: [string, Action], number: number, answers: string): Promise<Action> {
  const context = await shop.context.browser()!.newContext()
  const path = `/${encodeURIComponent(answer)}`
  const page = await openTab(shop, { context, path })
  const isHeard = () => shop.collector.visits.some(({ visit }) => visit.page.url.endsWith(path))
  await waitFor(page, isHeard)
  let tries = 0
  page.on('request', (request) => {
    tries += +!!request.postData()?.includes(`"n":${number}}`)
  })
  // An intercepted request does not go where a redirection leads, so the collector itself gives that answer.
  if (answer === '301') Object.assign(shop.collector, { fault: 301, headers: { location: shop.url('/elsewhere') } })
  else await page.route(VISIT, (route) => answerAs(answer, answers, route))
  await emit(page, number, 1)
  await waitFor(page, () => tries > 0)
  const isRefused = async () => !!(await database(page)).dropped.refused
  // One that is refused beside others is tried again alone.
  const isClear = async () =>
    numbers(shop).includes(number) || (await isRefused()) || (tries > 1 && !/400|413|422/.test(answer))
  const giveUpAt = Date.now() + (expected === 'stops' || answer.includes('Retry') ? RETRY_MS : BUSY_MS)
  while (Date.now() < giveUpAt && !(await isClear())) await page.waitForTimeout(250)
  const isGivenUp = await isRefused()
  // The page sends what it has once more as it goes, and then nobody answers in the collector's place.
  const isDone = numbers(shop).includes(number)
  await context.close()
  if (isDone) return 'done'
  if (isGivenUp) return 'given up'
  return tries > 1 || answer.includes('Retry') ? 'stays' : 'stops'
}

test('delivery: one action for each of 23 answers', async (t) => {
  const answers = await startAnswers()
  const wrong: object[] = []
  const [redirection, ...others] = [...STATUSES.entries()].sort(([, [a]], [, [b]]) => +(b === '301') - +(a === '301'))
  const rows = others.values()
  const check = async ([number, row]: [number, [string, Action]]) => {
    const [answer, expected] = row
    const action = await actionFor(row, number, answers.url)
    if (action !== expected) wrong.push({ answer, action, expected })
  }
  // So many at a time.
  const workers = Array.from({ length: 6 }, async () => {
    for (const row of rows) await check(row)
  })
  await Promise.all(workers)
  await check(redirection!)
  answers.close()
  t.diagnostic(
    JSON.stringify({ n: STATUSES.length, right: STATUSES.length - wrong.length, errors: shop.errors.length }),
  )
  assert.deepEqual(wrong, [])
})
