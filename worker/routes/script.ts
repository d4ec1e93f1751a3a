/** @module GET /v.js: the core script with the published settings inlined. */
import { Hono } from 'hono'
import type { ClientSettings } from '../../contract/settings.ts'
import type { PublishedSettings } from '../core/published-settings.ts'
import { reservedSlots } from '../core/reserved-slots.ts'
import { readPublished } from '../store/published-settings.ts'
import type { AppEnv } from './app-env.ts'

/** The words that the build leaves in the scripts, for the settings and for the slots (tools/bundle.ts). */
const SETTINGS = '"%VITRINE_SETTINGS%"'
const SLOTS = '"%VITRINE_SLOTS%"'

/** What the build made: the core script, and what keeps room free for inline overlays. */
let built: { core: string; reserve: string; hash: string } | null = null

export const script = new Hono<AppEnv>().get('/', async (c) => {
  const published = await readPublished(c.env.SETTINGS, Date.now())
  const { core, reserve, hash } = await readBuilt(c.env.ASSETS)
  const slots = published.shop.enabled ? reservedSlots(published.campaigns, Date.now()) : []
  // Campaigns may have begun or ended since they were published.
  const room = slots.length > 0 ? `${inlined(reserve, SLOTS, slots)}\n` : ''
  const etag = `"${hash}-${published.version}${room && `-${await hashOf(room)}`}"`
  const headers = {
    etag,
    'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  const settings = clientSettings(published, new URL(c.req.url).origin)
  return c.body(room + inlined(core, SETTINGS, settings), 200, headers)
})

/** A string of JSON in a string of JavaScript: nothing in what is put in can end either. */
const inlined = (text: string, place: string, value: object) =>
  text.replace(place, () => JSON.stringify(JSON.stringify(value)))

function clientSettings({ version, shop }: PublishedSettings, endpoint: string): ClientSettings {
  const { enabled, consentMode, currency, theme, words } = shop
  return { version, endpoint, enabled, consentMode, currency, theme, ...(words && { words }) }
}

async function readBuilt(assets: Fetcher) {
  if (built) return built
  const [core, reserve] = await Promise.all([read(assets, 'core'), read(assets, 'reserve')])
  if (!core) throw new Error('the script is not built: npm run build')
  built = { core, reserve, hash: await hashOf(core + reserve) }
  return built
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Empty for what is not there. */
async function read(assets: Fetcher, name: string): Promise<string> {
  const response = await assets.fetch(`https://assets/c/${name}.js`)
  return response.ok ? response.text() : ''
}
