/** @module npm run -s bench:mails: processor time to plan and draw a mail, over every recipe in six languages. */
import { drawMail, type MailSample, sampleMails } from '../tools/mails/draw-mails.ts'
import { percentiles } from './percentiles.ts'

/** Each mail so often, after one round to warm up. */
const ROUNDS = 10

const samples = [...sampleMails()]
for (const sample of samples) drawMail(sample)

const times: number[] = []
const bytes: number[] = []
const before = process.cpuUsage()
for (let round = 1; round <= ROUNDS; round++)
  for (const sample of samples) {
    const began = performance.now()
    bytes.push(drawMail(withOtherPrices(sample, round)).bytes)
    times.push(performance.now() - began)
  }
const { user, system } = process.cpuUsage(before)

const rounded = (value = Number.NaN) => Math.round(value * 1000) / 1000
const [p50, p95, p99] = percentiles(times, [0.5, 0.95, 0.99])
const [medianBytes, mostBytes] = percentiles(bytes, [0.5, 1])
console.log(
  JSON.stringify(
    {
      mails: times.length,
      cpuMsPerMail: rounded((user + system) / 1000 / times.length),
      ms: { p50: rounded(p50), p95: rounded(p95), p99: rounded(p99) },
      mailsPerMinuteOfOneCore: Math.floor(60_000 / ((user + system) / 1000 / times.length)),
      bytes: { p50: medianBytes, most: mostBytes },
    },
    null,
    2,
  ),
)

/** Nobody's cart costs what another's does: amounts that were written before would flatter us. */
function withOtherPrices(sample: MailSample, round: number): MailSample {
  const { cart, subjects } = sample.facts
  const dearer = <Of extends { priceMinor: number | null }>(product: Of): Of => ({
    ...product,
    priceMinor: (product.priceMinor ?? 0) + round * 7,
  })
  const changed = cart && { ...cart, lines: cart.lines.map(dearer), valueMinor: (cart.valueMinor ?? 0) + round * 21 }
  return { ...sample, facts: { ...sample.facts, cart: changed, subjects: subjects.map(dearer) } }
}
