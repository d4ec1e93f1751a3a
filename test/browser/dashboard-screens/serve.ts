/** @module A loopback server with the built dashboard and plausible answers of the admin API. For looking only. */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import type { DebugKey, LiveEvents, People, SignedIn, Timeline } from '../../../contract/admin.ts'
import type { Problem } from '../../../contract/problem.ts'
import type { ProductProofs } from '../../../contract/proofs.ts'
import { addressAnswers } from './addresses-data.ts'
import { connect, deliveries, endpoints, newConnect, troubledConnect } from './connect-data.ts'
import { couponsAnswer } from './coupons-data.ts'
import { customersReport, noRopo, ropoReport, unfittedReport, youngReport } from './customers-data.ts'
import { feedsAnswer } from './feeds-data.ts'
import { importAnswer } from './import-answers.ts'
import { interestsAnswers } from './interests-data.ts'
import { messagesAnswer } from './messages-data.ts'
import { outlookAnswers } from './outlook-data.ts'
import { overlaysAnswer } from './overlays-data.ts'
import { liveEvents, peopleRows, person, personId } from './people-data.ts'
import { productsAnswer } from './products-data.ts'
import { productProofs } from './proofs-data.ts'
import { demoPicture, recommendationsAnswer } from './recommendations-data.ts'
import { scenariosAnswer } from './scenarios-data.ts'
import { segmentsAnswer } from './segments-data.ts'
import { counters, emptyToday, NOW, quietToday, signedIn, today } from './shop-data.ts'
import { signUpsAnswer } from './sign-ups-data.ts'
import { newest, older } from './timeline-data.ts'

/** What the shop is like. `broken`: every reading fails, the session does not. */
export type Mood = 'full' | 'empty' | 'quiet' | 'broken' | 'signed_out'

export interface ScreenServer {
  origin: string
  setMood(mood: Mood): void
  close(): Promise<void>
}

/** As in the headers of the real build. */
const POLICY =
  "default-src 'self'; img-src 'self' https: data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

const PREVIEW_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

const COLOURS: Record<string, string> = { apron: '#c9b899', napkins: '#8fa39a' }

function problem(status: number, code: Problem['code'], detail: string): { status: number; body: Problem } {
  return { status, body: { type: 'about:blank', title: code, status, code, detail } }
}

const refusedSecret = problem(400, 'request_invalid', 'secret: is not 16 to 256 characters of ASCII without spaces')

const ok = <T>(body: T) => ({ status: 200, body })

function session(mood: Mood, method: string) {
  if (method === 'POST' && mood === 'signed_out')
    return problem(401, 'sign_in_needed', 'This token is not known, or it has been used. Run npm start for a new link.')
  if (method === 'GET' && mood === 'signed_out') return problem(401, 'sign_in_needed', 'Sign in.')
  return ok<SignedIn>(signedIn)
}

function api(url: URL, method: string, mood: Mood): { status: number; body: unknown } {
  const path = url.pathname
  const isEmpty = mood === 'empty' || mood === 'quiet'
  if (path === '/v1/session') return session(mood, method)
  if (mood === 'broken') return problem(503, 'temporarily_unavailable', 'The database does not answer at the moment.')
  if (path === '/v1/today') return ok(mood === 'empty' ? emptyToday : mood === 'quiet' ? quietToday : today)
  if (path === '/v1/debug-keys') return ok<DebugKey>({ key: '0'.repeat(32), expiresAt: NOW + 4 * 3_600_000 })
  if (path === '/v1/connect') return ok(mood === 'empty' ? newConnect : mood === 'quiet' ? troubledConnect : connect)
  if (path === '/v1/webhook-endpoints') return ok(mood === 'empty' ? { endpoints: [] } : endpoints)
  if (/^\/v1\/webhook-endpoints\/.*\/deliveries$/.test(path)) return ok(deliveries)
  if (path === '/v1/reports/customers')
    return ok(mood === 'empty' ? unfittedReport : mood === 'quiet' ? youngReport : customersReport)
  if (path === '/v1/reports/ropo') return ok(isEmpty ? noRopo : ropoReport)
  if (path === '/v1/fits') return ok({ begunAt: NOW, doing: 'Begins', share: 0 })
  if (path === '/v1/settings') return ok({ version: 3, shop: signedIn.shop })
  if (path.startsWith('/v1/webhook-secrets/')) return refusedSecret
  if (path === '/v1/counters') return ok(counters)
  if (path.endsWith('/proofs')) return ok<ProductProofs>(productProofs)
  const overlays = overlaysAnswer(path, method, mood === 'quiet' ? 'many' : isEmpty ? 'none' : 'few')
  if (overlays !== undefined) return ok(overlays)
  const messages = messagesAnswer(url, isEmpty)
  if (messages !== undefined) return ok(messages)
  const signUps = signUpsAnswer(path, isEmpty)
  if (signUps !== undefined) return ok(signUps)
  if (path === '/v1/events') {
    const round = Number(url.searchParams.get('after') ?? 0)
    return ok<LiveEvents>({ events: isEmpty ? [] : liveEvents(round), cursor: String(round + 1) })
  }
  if (path === '/v1/people') {
    const people = isEmpty ? [] : peopleRows
    const isHottest = url.searchParams.get('order') === 'score'
    const sorted = isHottest ? people.toSorted((a, b) => b.leadScore - a.leadScore) : people
    return ok<People>({ people: sorted, next: isEmpty || url.searchParams.has('cursor') ? null : '50' })
  }
  if (path === `/v1/people/${personId}`) return ok(person)
  if (path in outlookAnswers) return ok(outlookAnswers[path])
  if (path in interestsAnswers) return ok(interestsAnswers[path])
  if (path in addressAnswers) return ok(addressAnswers[path])
  if (path === `/v1/people/${personId}/timeline`)
    return ok<Timeline>(
      url.searchParams.has('before') ? { entries: older, next: null } : { entries: newest, next: 'older' },
    )
  return problem(404, 'not_found', 'There is nobody with this id (any more).')
}

/** Undefined: about something else, or the shop is in no mood. */
function segments(path: string, method: string, body: unknown, mood: Mood) {
  const answer = mood === 'full' || mood === 'empty' ? segmentsAnswer({ path, method, body }, mood) : undefined
  if (answer === undefined) return undefined
  if ('errors' in answer) {
    const [first] = answer.errors
    const refused = problem(400, 'request_invalid', `${first?.field}: ${first?.message}`)
    return { ...refused, body: { ...refused.body, errors: answer.errors } }
  }
  return answer.body === undefined
    ? problem(404, 'not_found', 'There is no segment with this id (any more).')
    : ok(answer.body)
}

/** What a part of the shop answers: refused with `errors`, or null, there is none. */
type PartAnswer = { body: unknown } | { errors: { field: string; message: string }[] } | null | undefined

/** Undefined: about something else. */
function answered(answer: PartAnswer, gone: string) {
  if (answer === undefined) return undefined
  if (answer === null) return problem(404, 'not_found', gone)
  if ('body' in answer) return ok(answer.body)
  const refused = problem(400, 'request_invalid', 'The request has errors.')
  return { ...refused, body: { ...refused.body, errors: answer.errors } }
}

function coupons(path: string, method: string, body: unknown, mood: Mood) {
  if (mood === 'broken') return undefined
  return answered(couponsAnswer({ path, method, body }, mood !== 'full'), 'There is no coupon with this code.')
}

/** A quiet shop has products, and nobody has clicked yet. */
function recommendations(url: URL, method: string, body: unknown, mood: Mood) {
  if (mood === 'broken' || mood === 'signed_out') return undefined
  const shop = mood === 'quiet' ? 'new' : mood
  return answered(recommendationsAnswer({ url, method, body, shop }), 'There is no product with this id.')
}

function catalogue(url: URL, method: string, body: unknown, mood: Mood) {
  if (mood === 'broken' || mood === 'signed_out') return undefined
  const shop = mood === 'quiet' ? 'new' : mood
  const product = productsAnswer(url, method, shop)
  const answer = product === undefined ? feedsAnswer(url, { method, body, isEmpty: shop === 'empty' }) : product
  return answered(answer, 'There is no product with this id in the catalogue.')
}

function scenarios(url: URL, method: string, body: unknown, mood: Mood) {
  if (mood === 'broken' || mood === 'signed_out') return undefined
  return answered(
    scenariosAnswer(url, { method, body, isEmpty: mood !== 'full' }),
    'There is none by this id (any more).',
  )
}

/** A file that is sent is no JSON: its name says what it is. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const piece of request) text += piece
  return request.headers['content-type'] === 'application/json' ? JSON.parse(text) : undefined
}

async function asset(root: string, path: string, response: ServerResponse): Promise<void> {
  const inside = normalize(path).replace(/\/$/, '/index.html')
  const bytes = await readFile(join(root, inside)).catch(() => null)
  if (!bytes) {
    response.writeHead(404).end()
    return
  }
  const isPreview = inside.startsWith('/dashboard-preview/')
  const type = TYPES[extname(inside)] ?? 'application/octet-stream'
  response
    .writeHead(200, { 'content-type': type, 'content-security-policy': isPreview ? PREVIEW_POLICY : POLICY })
    .end(bytes)
}

/** Serves what was built in `root` on a free port of 127.0.0.1. */
export async function serveScreens(root: string): Promise<ScreenServer> {
  let mood: Mood = 'full'
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const picture = /^\/picture\/(\w+)\.svg$/.exec(url.pathname)?.[1]
    const demo = demoPicture(url.pathname)
    if (demo !== undefined) response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(demo)
    else if (picture) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="${COLOURS[picture]}"/><path d="M14 14h20v22H14z" fill="#fff" opacity=".5"/></svg>`
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(svg)
    } else if (url.pathname.startsWith('/v1/orders/') && mood !== 'broken') {
      const sent = (await request.toArray()).join('')
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(importAnswer(url.pathname, sent)))
    } else if (url.pathname.startsWith('/v1/')) {
      const method = request.method ?? 'GET'
      const [path, sent] = [url.pathname, await bodyOf(request)]
      const { status, body } =
        segments(path, method, sent, mood) ??
        scenarios(url, method, sent, mood) ??
        coupons(path, method, sent, mood) ??
        recommendations(url, method, sent, mood) ??
        catalogue(url, method, sent, mood) ??
        api(url, method, mood)
      const type = status < 400 ? 'application/json' : 'application/problem+json'
      response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body))
    } else await asset(root, url.pathname, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setMood(next) {
      mood = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
