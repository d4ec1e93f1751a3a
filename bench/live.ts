/** @module npm run -s bench:live: how soon everybody on a product knows how many they are, on the real Worker. */
import { numberOption, parseOptions } from '../tools/terminal/parse-options.ts'
import { runCommand } from '../tools/terminal/run-command.ts'
import { seededRandom } from './leads/seeded-random.ts'
import { measureSilence } from './live/measure-silence.ts'
import { measureSize } from './live/measure-size.ts'
import { measureStorm } from './live/measure-storm.ts'
import { startLocalRuntime } from './local-runtime.ts'

const USAGE = 'npm run -s bench:live -- [--sizes 1,10,100,500] [--bursts 3] [--storm 2000] [--seed 1]'

const OPTIONS = {
  sizes: { type: 'string', default: '1,10,100,500' },
  bursts: { type: 'string', default: '3' },
  storm: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '1' },
} as const

async function benchLive(): Promise<number> {
  const { values } = parseOptions(process.argv.slice(2), OPTIONS, USAGE)
  const read = (name: 'bursts' | 'storm' | 'seed') => numberOption(name, values[name], { least: 0, whole: true }) ?? 0
  const sizes = values.sizes.split(',').map((size) => numberOption('sizes', size, { least: 1, whole: true }) ?? 1)
  const random = seededRandom(read('seed'))

  const runtime = await startLocalRuntime('worker/index.ts')
  try {
    const results = []
    let silence = null
    for (const sockets of sizes) {
      const { shop, ...result } = await measureSize({ url: runtime.url, sockets, bursts: read('bursts'), random })
      results.push(result)
      // A minute of waiting each: the largest crowd only.
      if (sockets === Math.max(...sizes) && sockets > 1) silence = await measureSilence(shop)
      shop.closeAll()
    }
    const storm = read('storm') > 0 ? await measureStorm(runtime.url, read('storm')) : null
    console.log(JSON.stringify({ seed: read('seed'), sizes: results, silence, storm }))
    const isTrue = results.every(({ wrongAfter10s }) => wrongAfter10s === 0) && silence?.secondsUntilTrue !== null
    return isTrue && storm?.secondsUntilTrue !== null ? 0 : 1
  } finally {
    await runtime.dispose()
  }
}

await runCommand(benchLive)
