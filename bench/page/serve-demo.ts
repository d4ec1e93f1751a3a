/** @module Serves the built demo shop with the script, with the headers and the packing that visitors get. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { text as readText } from 'node:stream/consumers'
import { brotliCompressSync } from 'node:zlib'
import * as v from 'valibot'
import { type ClientSettings, ShopSettingsSchema } from '../../contract/settings.ts'
import type { Visit, VisitAnswer } from '../../contract/visit.ts'

/** The tag as it stands in the demo's pages. */
const TAG = /<script[^>]+\/v\.js"[^>]*><\/script>/

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export interface DemoServer {
  url: string
  /** Whether the pages carry the tag from now on. */
  setTag: (isThere: boolean) => void
  close: () => Promise<void>
}

/**
 * Serves `folder`, as tools/build.ts made it, on a free port of loopback. Visits are taken and nothing is offered, so
 * that the page is measured before any overlay. Everything is packed once, by brotli.
 */
export async function serveDemo(folder: string): Promise<DemoServer> {
  const files = new Map<string, Promise<Buffer>>()
  let hasTag = true
  let url = ''

  const packed = (path: string, change: (text: string) => string = (text) => text): Promise<Buffer> => {
    const key = `${path} ${hasTag}`
    const file = files.get(key) ?? readFile(folder + path, 'utf8').then((text) => brotliCompressSync(change(text)))
    files.set(key, file)
    return file
  }
  const answer = async (path: string, body: Promise<string>, response: ServerResponse): Promise<void> => {
    if (path === '/v1/visit') return sendAnswer(await body, response)
    if (path === '/v.js') return send(response, '.js', await packed('/c/core.js', withSettings), SCRIPT)
    if (path.startsWith('/c/')) return send(response, '.js', await packed(path), PART)
    const file = path.endsWith('/') ? `${path}index.html` : path
    const page = await packed(file, (text) => (hasTag ? text : text.replace(TAG, '')))
    send(response, extname(file), page, {})
  }
  const withSettings = (core: string) => core.replace('"%VITRINE_SETTINGS%"', () => quoted(settingsFor(url)))
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop')
    answer(pathname, readText(request), response).catch(() => response.writeHead(404).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    setTag: (isThere) => {
      hasTag = isThere
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** As worker/routes/script.ts sends the core, and tools/build.ts tells the parts to be sent. */
const SCRIPT = { 'cache-control': 'public, max-age=60, stale-while-revalidate=86400' }
const PART = { 'cache-control': 'public, max-age=31536000, immutable' }

function settingsFor(endpoint: string): ClientSettings {
  const { enabled, consentMode, currency, theme } = v.parse(ShopSettingsSchema, { consentMode: 'implied' })
  return { version: 1, endpoint, enabled, consentMode, currency, theme }
}

const quoted = (settings: ClientSettings) => JSON.stringify(JSON.stringify(settings))

function sendAnswer(body: string, response: ServerResponse): void {
  const { events } = JSON.parse(body) as Visit
  const answer: VisitAnswer = { accepted: events.length, rejected: [], overlays: [], live: null }
  response.writeHead(202, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
  response.end(JSON.stringify(answer))
}

function send(response: ServerResponse, ending: string, body: Buffer, headers: Record<string, string>): void {
  response.writeHead(200, {
    'content-type': TYPES[ending] ?? 'application/octet-stream',
    'content-encoding': 'br',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(body)
}
