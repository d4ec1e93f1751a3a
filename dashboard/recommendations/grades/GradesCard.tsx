/** @module How good recommendations are, by the shop's own next clicks. */
import { useState } from 'preact/hooks'
import type { RecommendationGrade } from '../../../contract/recommend/figures.ts'
import type { Strategy } from '../../../contract/recommend/strategy.ts'
import { Card } from '../../part/Card.tsx'
import { share } from '../../sentence/share.ts'
import { strategyWords } from '../strategy-words.ts'
import { GradeChart } from './GradeChart.tsx'
import { GradeTable } from './GradeTable.tsx'
import { type GradeSum, gradeDays, gradeSums } from './grade-sums.ts'
import { hitWords, rankWords } from './grade-words.ts'

interface GradesCardProps {
  grades: readonly RecommendationGrade[]
  /** Clicks learned so far. */
  clicks: number
}

export function GradesCard({ grades, clicks }: GradesCardProps) {
  const sums = gradeSums(grades)
  const [chosen, setChosen] = useState<Strategy>('also_viewed')
  const sum = sums.find(({ strategy }) => strategy === chosen) ?? sums[0]
  if (sum === undefined) return <NoGrades isLearning={clicks > 0} />
  return (
    <Card
      title="How good they are"
      aside={sums.length > 1 && <StrategyChoice sums={sums} chosen={sum.strategy} onChoose={setChosen} />}
    >
      <div class="grade-words">
        <p class="grade-lead">{hitWords(sum)}</p>
        <p>{rankWords(sum)}</p>
        <p>{coverageWords(sum)}</p>
      </div>
      <GradeChart key={sum.strategy} days={gradeDays(grades, sum.strategy)} />
      <GradeTable sums={sums} />
      <p class="card-note">
        Each click is guessed before it is learned: which 20 products would have been shown at that moment, and was the
        one that was clicked among them? Visitors often go back to what they have seen, so both ways of counting are
        told. Papers call what is right HR@20, and what is near the top MRR@20.
      </p>
    </Card>
  )
}

function coverageWords({ coverage, variety }: GradeSum): string {
  const shows = coverage === null ? [] : [`It shows ${share(coverage)} of the catalogue.`]
  const mixed =
    variety === null
      ? []
      : [`Of 100 pairs of products in one list, ${Math.round(variety * 100)} are of different kinds.`]
  return [...shows, ...mixed].join(' ')
}

interface StrategyChoiceProps {
  sums: readonly GradeSum[]
  chosen: Strategy
  onChoose(strategy: Strategy): void
}

const StrategyChoice = ({ sums, chosen, onChoose }: StrategyChoiceProps) => (
  <select
    class="field grade-choice"
    aria-label="Found by"
    value={chosen}
    onChange={(event) => onChoose(event.currentTarget.value as Strategy)}
  >
    {sums.map(({ strategy }) => (
      <option key={strategy} value={strategy}>
        {strategyWords(strategy).title}
      </option>
    ))}
  </select>
)

const NoGrades = ({ isLearning }: { isLearning: boolean }) => (
  <Card title="How good they are">
    <p class="card-note">
      {isLearning ? 'The first clicks are learned; their grades come within minutes.' : 'No clicks learned yet.'}{' '}
      Whenever a visitor goes from one product to another, that click is guessed before it is learned, and here you see
      how often the guess was right.
    </p>
  </Card>
)
