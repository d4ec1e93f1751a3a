/** @module Answers of the doors behind links of mails: nothing of them is kept, framed, or told to the next page. */
import type { Context } from 'hono'
import { languageOf } from '../../core/mail-page/page-language.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'

/** Of every answer (safety rule 34). */
export const MAIL_HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'x-content-type-options': 'nosniff',
}

/** What every page needs; `draw` makes its HTML. */
export async function mailAnswer(
  c: Context<AppEnv>,
  draw: (page: { shop: string; nonce: string }) => string,
  status: 200 | 404 = 200,
): Promise<Response> {
  const { shop } = await readShopSettings(c.env.DB)
  const nonce = crypto.randomUUID()
  return c.html(draw({ shop: shop.name, nonce }), status, {
    ...MAIL_HEADERS,
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  })
}

/** The first language that a browser names. */
export const acceptedLanguage = (c: Context<AppEnv>): string => languageOf(c.req.header('accept-language') ?? null)
