/** @module What a catalogue is before its fields are looked at: CSV, XML, JSON, YAML, or none of them. */
import { FeedBroken } from './feed-broken.ts'
import type { Container } from './format/format.ts'

/** What a web page begins with, behind comments; XHTML has an XML declaration before it. */
const PAGE = /^(?:\s|<!--[^>]*>|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|script|title|meta)\b/i

/** The outermost element of what has no other sign of Google's fields. */
const ROOT = /^(?:\s|<!--[^>]*>|<\?[^>]*>)*<([a-z][\w:.-]*)/i

/** A list whose dash is the first that is written, or stands under one name. */
const LIST = /^(?:\s|#.*\n|---.*\n|%.*\n)*(?:[\w-]+:\s*\n\s*)?- *\S/

/**
 * By the beginning of the text; by the name of the file, where that might be CSV or YAML. Throws FeedBroken for web pages,
 * which shops send instead of a feed when it moved or wants a log-in, and for other XML.
 */
export function containerOf(head: string, fileName: string | null): Container {
  const text = head.trimStart()
  if (PAGE.test(text)) throw new FeedBroken('unknown_format', 1, pageAdvice(text))
  if (text.startsWith('<')) return xml(text)
  if (text.startsWith('[')) return 'json'
  if (text.startsWith('{')) return isLines(text, fileName) ? 'ndjson' : 'json'
  return /\.ya?ml$/i.test(fileName ?? '') || LIST.test(text) ? 'yaml' : 'csv'
}

const pageAdvice = (text: string) =>
  /type\s*=\s*["']?password/i.test(text)
    ? 'It is a web page that asks to log in, not a catalogue. Use an address that needs no log-in.'
    : 'It is a web page, not a catalogue. Open the address in a browser: the feed has moved, or it is another address.'

function xml(text: string): Container {
  const root = ROOT.exec(text)?.[1]?.toLowerCase() ?? 'rss'
  if (['rss', 'feed', 'rdf:rdf', 'channel'].includes(root) || text.includes('base.google.com/ns/1.0')) return 'xml'
  const advice = 'Of XML, RSS 2.0 and Atom with the fields of Google Merchant are read.'
  throw new FeedBroken('unknown_format', 1, `It is XML with <${root}> around it. ${advice}`)
}

/** One object a line: the first line is whole, and no `{"products": …}` that is written without line breaks. */
function isLines(text: string, fileName: string | null): boolean {
  if (/\.(ndjson|jsonl)$/i.test(fileName ?? '')) return true
  const [first = '', ...others] = text.split('\n')
  if (!others.join('').trimStart().startsWith('{') && others.some((line) => line.trim())) return false
  try {
    const value = JSON.parse(first)
    return !Array.isArray(value.products)
  } catch {
    return false
  }
}
