/** @module How we know who it is, and how sure that is. */
import type { Person } from '../../contract/admin.ts'
import { Card } from '../part/Card.tsx'
import { capital } from '../sentence/capital.ts'

const LEVELS = {
  claimed: { word: 'Claimed', title: 'Typed in a browser: it proves nothing yet' },
  verified: { word: 'Verified', title: 'Proven by the shop, or by a click in a mail' },
} as const

export function IdentityCard({ identities }: { identities: Person['identities'] }) {
  return (
    <Card title="Identities">
      {identities.length === 0 ? (
        <p class="card-note">Known by the browser only.</p>
      ) : (
        <ul class="identities">
          {identities.map(({ kind, value, level }) => (
            <li key={`${kind} ${value}`}>
              <span class="identity-kind">{capital(kind.replaceAll('_', ' '))}</span>
              <span class="identity-value">{value}</span>
              <span class={`chip chip-${level}`} title={LEVELS[level].title}>
                {LEVELS[level].word}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
