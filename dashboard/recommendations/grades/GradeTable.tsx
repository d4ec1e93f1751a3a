/** @module All strategies beside each other: how often they were right, how near the top, how much of the shop they show. */
import { Scrolling } from '../../customers/Scrolling.tsx'
import { NumberHeads } from '../../part/NumberHeads.tsx'
import { plain } from '../../sentence/counted.ts'
import { share } from '../../sentence/share.ts'
import { strategyWords } from '../strategy-words.ts'
import type { GradeSum } from './grade-sums.ts'

const HEADS = ['Right', 'Right, new only', 'Near the top', 'Near the top, new only', 'Shop shown', 'Variety', 'Clicks']

const orDash = (value: number | null | undefined, write: (value: number) => string): string =>
  value === null || value === undefined ? '–' : write(value)

const fine = (value: number) => value.toFixed(2)

export const GradeTable = ({ sums }: { sums: readonly GradeSum[] }) => (
  <Scrolling label="How good each strategy is">
    <table class="table table-wide table-tight grade-table">
      <thead>
        <tr>
          <th scope="col">Found by</th>
          <NumberHeads names={HEADS} />
        </tr>
      </thead>
      <tbody>
        {sums.map(({ strategy, kept, removed, coverage, variety }) => (
          <tr key={strategy}>
            <th scope="row">{strategyWords(strategy).title}</th>
            <td class="num">{orDash(kept?.hitRate, share)}</td>
            <td class="num">{orDash(removed?.hitRate, share)}</td>
            <td class="num">{orDash(kept?.reciprocalRank, fine)}</td>
            <td class="num">{orDash(removed?.reciprocalRank, fine)}</td>
            <td class="num">{orDash(coverage, share)}</td>
            <td class="num">{orDash(variety, share)}</td>
            <td class="num">{orDash((kept ?? removed)?.predictions, plain)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scrolling>
)
