/** @module Where a person may be written to: each address with how it stands, and whether mail goes there. */
import { Fragment } from 'preact'
import type { PersonAddresses } from '../../contract/message/person-addresses.ts'
import { Ago } from '../part/Ago.tsx'
import { clock } from '../part/clock.ts'
import { addressFacts, addressState, byWords, mayWords } from '../sentence/address-words.ts'
import { capital } from '../sentence/capital.ts'

/** Nothing where there is no address. */
export function AddressLines({ addresses, may }: PersonAddresses) {
  if (addresses.length === 0) return null
  return (
    <div class="person-addresses">
      <ul class="identities">
        {addresses.map((address) => (
          <AddressLine key={address.email} address={address} />
        ))}
      </ul>
      <p class="card-note">{mayWords(may)}</p>
    </div>
  )
}

function AddressLine({ address }: { address: PersonAddresses['addresses'][number] }) {
  const { word, isGood } = addressState(address, clock.peek())
  const facts = addressFacts(address)
  return (
    <li>
      <span class="identity-kind">{byWords(address.by)}</span>
      <span class="identity-value">{address.email}</span>
      <span class={`chip ${isGood ? 'chip-verified' : 'chip-refused'}`}>{word}</span>
      {facts.length > 0 && (
        <span class="identity-kind">
          {facts.map(({ words, at }, n) => (
            <Fragment key={`${words} ${at}`}>
              {n === 0 ? capital(words) : `, ${words}`}
              {at > 0 && (
                <>
                  {' '}
                  <Ago at={at} />
                </>
              )}
            </Fragment>
          ))}
        </span>
      )}
    </li>
  )
}
