/** @module Middleware of the routes that shop pages call: which origins may, and the headers that let them read. */
import { createMiddleware } from 'hono/factory'
import { isAllowedOrigin } from '../core/allowed-origin.ts'
import { readPublished } from '../store/published-settings.ts'
import type { AppEnv } from './app-env.ts'
import { problem } from './problem.ts'

/** Answers preflights, refuses unlisted origins with 403, and names the listed one in the answer; never `*`. */
export const storefront = originGuard({ sandboxed: false })

/**
 * The same, and lets in the origin `null`, which is that of a sandboxed frame such as Shopify's pixels run in. It names
 * nobody, so it is taken like a request without an origin: it may deliver, and its answer cannot be read.
 */
export const pixelStorefront = originGuard({ sandboxed: true })

function originGuard({ sandboxed }: { sandboxed: boolean }) {
  return createMiddleware<AppEnv>(async function storefront(c, next) {
    const origin = c.req.header('origin') ?? null
    const { shop } = await readPublished(c.env.SETTINGS, Date.now())
    // The script stops at a 403 until its page is loaded again: the kill switch reaches pages that are open already.
    if (!shop.enabled) return problem(c, 'switched_off', { detail: 'Set "enabled" in the settings to go on.' })
    const isAllowed = isAllowedOrigin(origin, shop.origins, new URL(c.req.url).origin)
    if (!isAllowed && !(sandboxed && origin === 'null'))
      return problem(c, 'origin_refused', { detail: `Add ${origin} to the shop's origins in the settings.` })

    if (c.req.method === 'OPTIONS') c.res = new Response(null, { status: 204 })
    else await next()
    // A socket's answer is not read by the page, and its headers cannot be changed.
    if (c.res.status === 101) return
    // Also of an answer that names no origin: a cache must not give it to a page that needs its own named.
    c.res.headers.append('vary', 'origin')
    if (origin === null || !isAllowed) return
    c.res.headers.set('access-control-allow-origin', origin)
    c.res.headers.set('access-control-allow-headers', 'content-type')
    c.res.headers.set('access-control-max-age', '86400')
    // Without this a page of another origin cannot read how long to wait.
    c.res.headers.set('access-control-expose-headers', 'retry-after')
  })
}
