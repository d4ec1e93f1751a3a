/** @module Serves the gallery on loopback: the built chunk with its parts, the pages of the shops, the front page. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import { demoProducts } from '../../demo/catalogue.ts'
import { bundleOverlay } from '../bundle.ts'
import { ARABIC_OWN, ARABIC_TAB, inArabic } from './arabic.ts'
import { indexPage } from './index-page.ts'
import { LOOKS, type LookName } from './looks.ts'
import { pageStyles } from './page-styles.ts'
import { STATE } from './sample-shop.ts'
import { SAMPLES } from './samples.ts'
import { POLICY, shopPage } from './shop-page.ts'
import { SAMPLE_NAMES, tabOf, VIEWS, type ViewName } from './views.ts'

/** The demo shop's own pictures, by the names that the samples use. */
const PICTURES: Record<string, string> = {
  teapot: 'round-pot-speckled',
  mug: 'dipped-mug-moss',
  bowl: 'matcha-bowl',
  tin: 'six-teas-box',
  strainer: 'fluted-tumbler-sage',
}

export interface GalleryServer {
  /** Without a slash at its end. */
  origin: string
  close: () => void
}

/** Starts it; port 0 is any free one. `built`: the chunk with its parts, where they are at hand. */
export async function serveGallery(port: number, built?: ReadonlyMap<string, string>): Promise<GalleryServer> {
  const [parts, inPage] = await Promise.all([built ?? bundleOverlay(), bundleInPage()])
  const pictures = new Map(demoProducts().map(({ slug, picture }) => [slug, picture]))
  const answer = (address: URL, response: ServerResponse) => {
    const send = (type: string, body: string) => response.setHeader('content-type', type).end(body)
    const [, folder, name = ''] = address.pathname.split('/')
    const stem = name.replace(/\.\w+$/, '')
    const script = folder === 'in-page.js' ? inPage : folder === 'c' ? parts.get(stem) : undefined
    if (script) return send('text/javascript', script)
    const picture = folder === 'picture' && pictures.get(PICTURES[stem] ?? '')
    if (picture) return send('image/svg+xml', picture)
    if (folder === 'shop' && Object.hasOwn(LOOKS, name)) {
      response.setHeader('content-security-policy', POLICY)
      return send('text/html', shopPage(name as LookName, givenTo(name as LookName)))
    }
    if (folder === '') return send('text/html', frontPage(address.searchParams))
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.')
  }
  const server = createServer((request, response) => answer(new URL(request.url ?? '', 'http://gallery'), response))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function frontPage(asked: URLSearchParams): string {
  const view = VIEWS.find((each) => each === asked.get('view')) ?? 'modal'
  const look = asked.get('look') ?? ''
  return indexPage(view satisfies ViewName, Object.hasOwn(LOOKS, look) ? (look as LookName) : 'light')
}

function givenTo(name: LookName) {
  const { theme, language } = LOOKS[name]
  const isArabic = language === 'ar'
  const samples = SAMPLE_NAMES.map((sample) => {
    const { content, ...more } = SAMPLES[sample]
    return [
      sample,
      { ...more, tab: isArabic ? ARABIC_TAB : tabOf(sample), content: isArabic ? inArabic(content) : content },
    ]
  })
  const styles = pageStyles(LOOKS[name])
  const words = isArabic ? ARABIC_OWN : undefined
  return { words, chunk: '/c/overlay.js', styles, theme, language, state: STATE, samples: Object.fromEntries(samples) }
}

async function bundleInPage(): Promise<string> {
  const result = await build({
    entryPoints: ['tools/gallery/in-page.ts'],
    bundle: true,
    write: false,
    target: 'es2022',
    format: 'esm',
  })
  return result.outputFiles[0]!.text
}
