/** @module npm run -s bench:page: what the tag costs the demo's product page, beside the same page without it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAll } from '../tools/build.ts'
import { launchChromium } from '../tools/chromium.ts'
import { numberOption, parseOptions } from '../tools/terminal/parse-options.ts'
import { runCommand } from '../tools/terminal/run-command.ts'
import { serveDemo } from './page/serve-demo.ts'
import { spread } from './page/spread.ts'
import { type Sample, visitPage } from './page/visit-page.ts'

const USAGE = 'npm run -s bench:page -- [--runs 15]'
const PAGE = '/shop/p/banded-bowl/'
/** Not counted: the browser's own first times. */
const WARM_UPS = 2

/** Of ours is what the Worker serves, not the shop. */
const isOurs = (url: string) => /^https?:\/\/[^/]+\/(v\.js|v1\/|c\/)/.test(url)

async function benchPage(): Promise<number> {
  const { values } = parseOptions(process.argv.slice(2), { runs: { type: 'string', default: '15' } } as const, USAGE)
  const runs = numberOption('runs', values.runs, { least: 1, whole: true }) ?? 15
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-page-'))
  try {
    await buildAll(folder, { demo: true })
    console.log(JSON.stringify({ runs, page: PAGE, ...(await measure(folder, runs)) }))
    return 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** With and without in turn, in one browser, so that what else the machine does meets both. */
async function measure(folder: string, runs: number): Promise<object> {
  const [server, browser] = await Promise.all([serveDemo(folder), launchChromium()])
  const samples: { with: Sample; without: Sample }[] = []
  try {
    for (let run = -WARM_UPS; run < runs; run++) {
      server.setTag(false)
      const without = await visitPage(browser, server.url + PAGE, isOurs)
      server.setTag(true)
      const pair = { without, with: await visitPage(browser, server.url + PAGE, isOurs) }
      if (run >= 0) samples.push(pair)
    }
  } finally {
    await Promise.all([browser.close(), server.close()])
  }
  return summary(samples)
}

function summary(samples: readonly { with: Sample; without: Sample }[]): object {
  const tagged = samples.map((each) => each.with)
  const added = (value: (sample: Sample) => number) => ({
    with: spread(tagged.map(value)),
    without: spread(samples.map((each) => value(each.without))),
    added: spread(samples.map((each) => value(each.with) - value(each.without))),
  })
  const longTasks = tagged.map(({ longTasks }) => longTasks)
  return {
    evaluationMs: spread(tagged.map(({ evaluationMs }) => evaluationMs)),
    scriptMs: added(({ scriptMs }) => scriptMs),
    ownScriptMs: spread(tagged.map(({ ownMs }) => ownMs)),
    longTasks: {
      count: spread(longTasks.map(({ length }) => length)),
      ms: spread(longTasks.map((all) => all.reduce((sum, ms) => sum + ms, 0))),
    },
    layoutShift: added(({ layoutShift }) => layoutShift),
    requests: spread(tagged.map(({ requests }) => requests.length)),
    requested: tagged[0]?.requests,
    bytes: spread(tagged.map(({ bytes }) => bytes)),
    heapKb: added(({ heapKb }) => heapKb),
    interactions: { count: 27, ...added(({ interactionMs }) => interactionMs) },
  }
}

await runCommand(benchPage)
