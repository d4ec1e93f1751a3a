/** @module Fetches one page of the shop: what it serves to a stranger, cut off in time and in size (safety rule 33). */
import { addressFault } from './feed-address.ts'

/** Until the answer is there whole, ms, and its most bytes. Our policy. */
const PATIENCE_MS = 5_000
const MOST_BYTES = 1_000_000

/** `origins`: of the shop, as its owner set them: a machine's own address is fetched only where it is one of them. */
export interface PageRequest {
  url: string
  origins: readonly string[]
  /** Where this Worker answers, as far as that is known. */
  own: readonly string[]
}

/** `trouble`: why there is none, in a sentence. `isDown`: others of the same shop will not be there either. */
export type FetchedPage = { html: string } | { trouble: string; isDown: boolean }

/** The page's first megabyte as text. Redirects are not followed. Never throws. */
export async function fetchPage({ url, origins, own }: PageRequest): Promise<FetchedPage> {
  if (!URL.canParse(url)) return { trouble: 'It has no whole address.', isDown: false }
  const address = new URL(url)
  const isHome = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(address.hostname) && origins.includes(address.origin)
  const fault = isHome ? null : addressFault(address, own)
  if (fault !== null) return { trouble: fault, isDown: false }
  try {
    const response = await fetch(address, {
      headers: { accept: 'text/html', 'user-agent': 'Vitrine (catalogue)' },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const type = response.headers.get('content-type') ?? ''
    if (response.status === 200 && /html/i.test(type)) return { html: await textOf(response, type) }
    await response.body?.cancel()
    const trouble = response.status === 200 ? 'There is no page.' : `The shop answered ${response.status}.`
    return { trouble, isDown: response.status === 429 || response.status >= 500 }
  } catch {
    return { trouble: 'The shop did not answer in time.', isDown: true }
  }
}

/** What comes behind the first megabyte is left there. */
async function textOf(response: Response, type: string): Promise<string> {
  const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(type) ?? []
  const decoder = decoderOf(charset)
  let [html, bytes] = ['', 0]
  const reader = response.body?.getReader()
  while (reader && bytes < MOST_BYTES) {
    const { done, value } = await reader.read()
    if (done) return html + decoder.decode()
    bytes += value.length
    html += decoder.decode(value, { stream: true })
  }
  await reader?.cancel()
  return html
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}
