/** @module The gallery's front page: a grid of frames to look at. */
import { LOOKS, type LookName } from './looks.ts'
import { hasView, SAMPLE_NAMES, SIZES, VIEWS, type ViewName } from './views.ts'

/** Frames are drawn at this scale. */
const SCALE = 0.4

const STYLE = `
body { margin: 0; background: #f4f4f2; color: #1d1f21; font: 15px/1.5 system-ui, sans-serif; }
header { display: flex; position: sticky; top: 0; z-index: 1; flex-wrap: wrap; gap: 8px 32px; align-items: baseline; padding: 14px 24px; border-bottom: 1px solid #ddd; background: #fff; }
h1 { margin: 0; font-size: 18px; }
nav { display: flex; flex-wrap: wrap; gap: 4px; }
nav a { padding: 2px 10px; border-radius: 99px; color: inherit; text-decoration: none; }
nav a[aria-current] { background: #1d1f21; color: #fff; }
section { padding: 20px 24px; border-bottom: 1px solid #ddd; }
h2 { margin: 0 0 12px; font-size: 16px; }
section > div { display: flex; flex-wrap: wrap; gap: 20px; align-items: start; }
figure { margin: 0; }
figcaption a { color: #555; font-size: 13px; }
.frame { overflow: hidden; border: 1px solid #ccc; background: #fff; }
iframe { display: block; border: 0; transform: scale(${SCALE}); transform-origin: 0 0; }`

/** All samples of one layout in one theme, at every width. */
export function indexPage(view: ViewName, look: LookName): string {
  const link = (words: string, to: { view?: string; look?: string }, isHere: boolean) =>
    `<a href="/?${new URLSearchParams({ view, look, ...to })}"${isHere ? ' aria-current="page"' : ''}>${words.replace('_', ' ')}</a>`
  const views = VIEWS.map((each) => link(each, { view: each }, each === view))
  const looks = Object.keys(LOOKS).map((each) => link(each, { look: each }, each === look))
  const rows = SAMPLE_NAMES.filter((sample) => hasView(view, sample)).map((sample) => row(view, look, sample))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vitrine: all overlays</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><header><h1>All overlays</h1><nav aria-label="Layouts">${views.join('')}</nav><nav aria-label="Themes">${looks.join('')}</nav></header>
<main>${rows.join('\n')}</main></body></html>`
}

function row(view: ViewName, look: LookName, sample: string): string {
  const frames = SIZES.map(({ width, height }) => {
    const address = `/shop/${look}?${new URLSearchParams({ view, sample }).toString().replace('&', '&amp;')}`
    const size = `style="width:${width * SCALE}px;height:${height * SCALE}px"`
    return `<figure><div class="frame" ${size}><iframe src="${address}" width="${width}" height="${height}" loading="lazy" title="${sample}, ${width} wide"></iframe></div><figcaption><a href="${address}">${width} × ${height}</a></figcaption></figure>`
  })
  return `<section><h2>${sample.replaceAll('_', ' ')}</h2><div>${frames.join('')}</div></section>`
}
