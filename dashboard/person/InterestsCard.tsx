/** @module What the person is interested in, which prices, how they read, when they come. */
import type { Interest, PersonInterests } from '../../contract/person-interests.ts'
import { useReading } from '../api/use-reading.ts'
import { Card } from '../part/Card.tsx'
import { attentionWords, priceWords, rhythmWords } from '../sentence/interest-words.ts'
import { share } from '../sentence/share.ts'

/** Each with its share of all interest; nothing where there is none. */
function Strongest({ title, interests }: { title: string; interests: readonly Interest[] }) {
  if (interests.length === 0) return null
  return (
    <div>
      <h3 class="reasons-head">{title}</h3>
      <ul class="reasons">
        {interests.map((interest) => (
          <li key={interest.name}>
            <span class="reason-what">{interest.name}</span>
            <span class="reason-points">{share(interest.share)}</span>
            <span class="reason-bar" aria-hidden="true">
              <span style={{ width: `${Math.max(2, interest.share * 100)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Habits({ interests }: { interests: PersonInterests }) {
  const lines = [
    { label: 'Prices', words: priceWords(interests) },
    { label: 'Comes', words: rhythmWords(interests.rhythm) },
    { label: 'Reads', words: attentionWords(interests.attention) },
  ]
  return (
    <dl class="interest-habits">
      {lines.map(
        ({ label, words }) =>
          words !== null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

export function InterestsCard({ path, everyMs }: { path: string; everyMs: number }) {
  const { value, trouble } = useReading<PersonInterests>(`${path}/interests`, everyMs)
  const isUnknown = value?.categories.length === 0 && value.brands.length === 0
  return (
    <Card title="Interests" class="interests">
      {value === null ? (
        <p class="card-note">{trouble ? 'They could not be read.' : 'Reading the interests…'}</p>
      ) : (
        <>
          {isUnknown && <p class="card-note">No category or brand has been looked at lately.</p>}
          <div class="interests-parts">
            <Strongest title="Categories" interests={value.categories} />
            <Strongest title="Brands" interests={value.brands} />
            <Habits interests={value} />
          </div>
        </>
      )}
    </Card>
  )
}
