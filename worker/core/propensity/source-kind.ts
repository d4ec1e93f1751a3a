/** @module Where a visit came from, as one of a few kinds. */
import type { Page } from '../../../contract/page.ts'

/** `direct`: nothing says where from. `site`: another site, `other`: a tagged link of a kind that we do not know. */
export type SourceKind = 'direct' | 'search' | 'social' | 'email' | 'paid' | 'site' | 'other'

/** Values of `utm_medium` by kind. Source: the rules of GA4's default channel group, shortened. */
const MEDIA: readonly [RegExp, SourceKind][] = [
  [/^(.*cp.*|ppc|retargeting|paid.*|display|banner)$/, 'paid'],
  [/^(e-?mail|e_mail|newsletter)$/, 'email'],
  [/^(social.*|sm)$/, 'social'],
  [/^organic$/, 'search'],
  [/^referral$/, 'site'],
]
const SEARCH_HOSTS = /(^|\.)(google|bing|duckduckgo|yahoo|yandex|baidu|ecosia|qwant|startpage|seznam|naver)\./
const SOCIAL_HOSTS =
  /(^|\.)(facebook|instagram|pinterest|tiktok|twitter|x|t|linkedin|youtube|reddit|vk|snapchat|threads)\.(com|co|net|ru)$/
const MAIL_HOSTS = /(^|\.)(mail|webmail|outlook)\./

/** Null for a page of the shop that was reached from the shop: that says nothing of the visit's source. */
export function sourceKind(page: Page): SourceKind | null {
  const medium = page.utm?.medium?.toLowerCase()
  if (medium) return MEDIA.find(([pattern]) => pattern.test(medium))?.[1] ?? 'other'
  const host = hostOf(page.referrer)
  if (host === null) return page.utm?.source ? 'other' : 'direct'
  if (host === hostOf(page.url)) return null
  if (MAIL_HOSTS.test(host)) return 'email'
  if (SEARCH_HOSTS.test(host)) return 'search'
  return SOCIAL_HOSTS.test(host) ? 'social' : 'site'
}

function hostOf(url: string | undefined): string | null {
  return url?.match(/^https?:\/\/([^/:?#]+)/)?.[1]?.toLowerCase() ?? null
}
