/** @module GET /v.js: the core script with the published settings inlined. */
import { Hono } from 'hono'
import type { ClientSettings, PublishedSettings } from '../../contract/settings.ts'
import { readPublished } from '../store/published-settings.ts'
import type { AppEnv } from './app-env.ts'

/** The word that the build leaves in the script for the settings (tools/build.ts). */
const PLACE = '"%VITRINE_SETTINGS%"'

let core: { text: string; hash: string } | null = null

export const script = new Hono<AppEnv>().get('/', async (c) => {
  const published = await readPublished(c.env.SETTINGS, Date.now())
  const { text, hash } = await readCore(c.env.ASSETS)
  const etag = `"${hash}-${published.version}"`
  const headers = {
    etag,
    'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  const settings = clientSettings(published, new URL(c.req.url).origin)
  // A string of JSON in a string of JavaScript: nothing in the settings can end either.
  return c.body(
    text.replace(PLACE, () => JSON.stringify(JSON.stringify(settings))),
    200,
    headers,
  )
})

function clientSettings({ version, shop }: PublishedSettings, endpoint: string): ClientSettings {
  const { enabled, consentMode, currency, theme } = shop
  return { version, endpoint, enabled, consentMode, currency, theme }
}

async function readCore(assets: Fetcher): Promise<{ text: string; hash: string }> {
  if (core) return core
  const response = await assets.fetch('https://assets/c/core.js')
  if (!response.ok) throw new Error('the script is not built: npm run build')
  const text = await response.text()
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const hash = [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  core = { text, hash }
  return core
}
