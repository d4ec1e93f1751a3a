/** @module What a product cost and whether it could be had: a chart, and every change in a table. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ProductHistory, ProductState } from '../../../contract/catalogue/listed-product.ts'
import { Card } from '../../part/Card.tsx'
import { clock } from '../../part/clock.ts'
import { useLate } from '../../part/use-late.ts'
import { useShop } from '../../part/use-shop.ts'
import { counted } from '../../sentence/counted.ts'
import { date, dayAndClock } from '../../sentence/moment.ts'
import { money } from '../../sentence/money.ts'
import { stockWords } from '../stock-words.ts'
import { pricePoints } from './price-points.ts'
import { listPriceWords, strikeWords } from './strike-words.ts'

/** So many stand in the table; the others are counted. */
const SHOWN = 40

const loadDrawing = async () => (await import('./price-chart.ts')).priceChart

const priceWords = ({ priceMinor, currency }: ProductState) =>
  priceMinor === null ? 'no price' : money(priceMinor, currency ?? '')

export function HistoryCard({ told }: { told: ProductHistory }) {
  const { timeZone, strikePrices } = useShop()
  const now = clock.peek()
  const ask = { strikePrices, zone: timeZone, now }
  const { history } = told
  return (
    <Card title="Price and stock" class="product-history">
      <p class="grade-lead">{strikeWords(told, ask)}</p>
      {listPriceWords(told, ask) !== null && <p class="card-note">{listPriceWords(told, ask)}</p>}
      {history.length === 0 ? (
        <p class="card-note">Nothing is known of its past yet. Every change from now on stands here.</p>
      ) : (
        <>
          <Chart history={history} now={now} />
          <details>
            <summary>{counted(history.length, 'change')}, as a table</summary>
            <StateTable history={history} now={now} />
          </details>
        </>
      )}
    </Card>
  )
}

function Chart({ history, now }: { history: readonly ProductState[]; now: number }) {
  const { timeZone } = useShop()
  const host = useRef<HTMLDivElement>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const draw = useLate(loadDrawing)
  const states = history.toSorted((a, b) => a.at - b.at)
  const currency = states.at(-1)?.currency ?? ''

  useEffect(() => {
    if (!draw || !host.current) return
    const dayOf = (at: number) => date(at, timeZone, now)
    const amountOf = (minor: number) => money(minor, currency)
    const chart = draw(host.current, { points: pricePoints(history, now), dayOf, amountOf }, setPointed)
    return () => chart.destroy()
  }, [draw, history])

  const read = states[pointed ?? -1] ?? states.at(-1)
  const words = read && `${priceWords(read)}, ${stockWords(read).toLowerCase()}`
  return (
    <>
      <div
        class="rate-chart"
        ref={host}
        role="img"
        aria-label={`Chart of the price, a step at each change. ${read ? `Since ${date(read.at, timeZone, now)}: ${words}.` : ''}`}
      />
      <p class="hour-read grade-read" aria-hidden="true">
        <span class="key key-kept" /> price <span class="key key-had" /> could be bought
        {read && (
          <span>
            <strong>{date(read.at, timeZone, now)}</strong> {words}
          </span>
        )}
      </p>
    </>
  )
}

function StateTable({ history, now }: { history: readonly ProductState[]; now: number }) {
  const { timeZone } = useShop()
  const left = history.length - SHOWN
  return (
    <>
      <table class="table table-tight">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col" class="num">
              Price
            </th>
            <th scope="col">Stock</th>
          </tr>
        </thead>
        <tbody>
          {history.slice(0, SHOWN).map((state) => (
            <tr key={state.at}>
              <td>{dayAndClock(state.at, timeZone, now)}</td>
              <td class="num">{priceWords(state)}</td>
              <td>{stockWords(state)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p class="card-note">And {counted(left, 'earlier change')}.</p>}
    </>
  )
}
