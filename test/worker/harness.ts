/** @module Starts the real Worker on the local runtime for a test file, with its database migrated and an admin key. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { createTestHarness } from 'wrangler'
import type { Counters } from '../../contract/admin.ts'
import type { EventName } from '../../contract/event.ts'
import type { VisitInput } from '../../contract/visit.ts'
import type { Env } from '../../worker/env.ts'

process.env.WRANGLER_SEND_METRICS = 'false'
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'

export interface Answer {
  status: number
  headers: Headers
  /** As JSON.parse gives it: tests look into answers of every shape. */
  body: ReturnType<typeof JSON.parse>
}

export interface RunningWorker {
  url: URL
  env: Env
  adminToken: string
  /** A request as a stranger. */
  call: (
    path: string,
    init?: { method?: string; body?: string | ReadableStream; headers?: Record<string, string> },
  ) => Promise<Answer>
  /** A request with the admin token; `body` is sent as JSON. */
  admin: (method: string, path: string, body?: unknown) => Promise<Answer>
  /** Waits until the queue has taken in so many events (received) and orders. */
  drained: (count: { events?: number; orders?: number }) => Promise<Counters>
  publish: (file: string, change?: Record<string, unknown>) => Promise<void>
  evict: (
    objectName: 'LIVE_VIEWERS' | 'RECOMMENDER' | 'SCHEDULER' | 'NIGHTLY' | 'CATALOGUE' | 'OUTHOOKS',
    name: string,
  ) => Promise<void>
  scheduled: (at: number) => Promise<void>
  /** A mail that comes to the Worker; gives why it was refused, or null. */
  mailed: (mail: { from: string; to: string; raw: string }) => Promise<string | null>
  close: () => Promise<void>
}

/**
 * The Worker's own settings, with queues that do not wait for company: else a test waits a second for each thing that it
 * sends. What is sent together still comes together.
 */
async function quickSettings(folder: string, vars: Record<string, string>): Promise<string> {
  const own = await readFile('wrangler.toml', 'utf8')
  const here = (path: string) => JSON.stringify(resolve(path))
  const text = own
    .replace('main = "worker/index.ts"', `main = ${here('worker/index.ts')}`)
    .replace('directory = "./dist"', `directory = ${here(process.env.VITRINE_BUILT ?? 'dist')}`)
    .replace('migrations_dir = "migrations"', `migrations_dir = ${here('migrations')}`)
    .replace(/max_batch_timeout = \d+/g, 'max_batch_timeout = 0')
  const path = join(folder, 'wrangler.toml')
  const lines = Object.entries(vars).map(([name, value]) => `${name} = ${JSON.stringify(value)}\n`)
  await writeFile(path, lines.length > 0 ? `${text}\n[vars]\n${lines.join('')}` : text)
  return path
}

/** `vars`: what an owner may have set as secrets. */
export async function startWorker(vars: Record<string, string> = {}): Promise<RunningWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-'))
  const configPath = await quickSettings(folder, vars)
  const server = createTestHarness({ root: process.cwd(), workers: [{ configPath }] })
  const { url } = await server.listen()
  const worker = server.getWorker<Env & Record<string, unknown>>()
  await worker.applyD1Migrations('DB')
  const env = (await worker.getEnv()) as unknown as Env
  const adminToken = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(adminToken).digest('hex')
  await env.DB.prepare('INSERT INTO api_keys (key_hash, name, created_at) VALUES (?1, ?2, ?3)')
    .bind(hash, 'test', 0)
    .run()

  // Nobody is held out by chance: see isSettings.
  await env.DB.prepare(`INSERT INTO shop_settings (one, version, definition) VALUES (1, 0, '{"holdout":0}')`).run()

  const call: RunningWorker['call'] = async (path, init = {}) => {
    const response = await server.fetch(path, {
      redirect: 'manual',
      ...init,
      ...(init.body instanceof ReadableStream ? { duplex: 'half' } : {}),
    } as never)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers as never, body: isJson ? JSON.parse(text) : text }
  }
  const admin: RunningWorker['admin'] = (method, path, body) =>
    call(path, {
      method,
      headers: { authorization: `Bearer ${adminToken}` },
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(isSettings(method, path) ? { holdout: 0, ...body } : body) }),
    })

  return {
    url,
    env,
    adminToken,
    call,
    admin,
    drained: ({ events = 0, orders = 0 }) =>
      until(`${events} events and ${orders} orders to be taken in`, async () => {
        const counters: Counters = (await admin('GET', '/v1/counters')).body
        return counters.received >= events && counters.ordersReceived >= orders ? counters : null
      }),
    publish: async (file, change = {}) => {
      const campaign = { ...JSON.parse(await readFile(file, 'utf8')), ...change }
      const { status, body } = await admin('PUT', `/v1/campaigns/${campaign.campaignId}`, campaign)
      if (status !== 200) throw new Error(JSON.stringify(body))
    },
    evict: (objectName, name) => worker.evictDurableObject(objectName as never, { name, webSockets: 'hibernate' }),
    scheduled: async (at) => {
      await worker.scheduled({ cron: '17 3 * * *', scheduledTime: new Date(at) } as never)
    },
    mailed: async (mail) => {
      // The local runtime takes no mail without a number.
      const result = await worker.email({ ...mail, raw: `Message-ID: <${randomUUID()}@mx.example>\r\n${mail.raw}` })
      if (result.outcome !== 'ok') throw new Error(JSON.stringify(result))
      return result.rejectReason ?? null
    },
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** In tests nobody is held out, unless they say so. */
const isSettings = (method: string, path: string) => method === 'PUT' && path === '/v1/settings'

/** Asks again until there is an answer; fails in the end with what was waited for. */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | null | undefined | false>,
  mostMs = 100_000,
): Promise<Value> {
  const giveUpAt = Date.now() + mostMs
  while (Date.now() < giveUpAt) {
    const answer = await ask()
    if (answer) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`waited ${mostMs / 1000} s for ${what}`)
}

/** An event as the script sends it. */
export function event(name: EventName, params: Record<string, unknown>, at = Date.now(), id: string = uuidv7()) {
  return { id, name, at, consent: ['measure', 'personalise'], params }
}

const page = { url: 'https://shop.example/p/teapot', type: 'product' } as const

/** A visit of a fresh visitor to a product page, with whatever is different. */
export function visit(change: Partial<VisitInput> = {}): VisitInput {
  const events = [event('page_view', { page }), event('view_item', { item: { productId: 'teapot' } })]
  return {
    v: 1,
    visitor: randomUUID(),
    sentAt: Date.now(),
    consent: ['measure', 'personalise'],
    page: { ...page, product: { productId: 'teapot' } },
    cart: null,
    events,
    ...change,
  }
}
