/** @module What the contract says of a field, as a sentence beside it. */

/** `is empty` to `This is empty.`; `a bar stands at …` to `A bar stands at ….` */
export function fieldSentence(message: string): string {
  // What is typed as a number is kept as text where it is none.
  if (message.startsWith('must be number,')) return 'This is not a number from 0 on.'
  const said = PLAIN.get(message) ?? message
  const isAboutIt = /^(is|has|have|needs|may|must|cannot|asks)\b/.test(said)
  const whole = isAboutIt ? `This ${said.replace(/^have\b/, 'has')}` : said.charAt(0).toUpperCase() + said.slice(1)
  return /[.!?]$/.test(whole) ? whole : `${whole}.`
}

/** What is right for a file but not for a form. */
const PLAIN = new Map([
  ['is missing', 'is still to be filled in'],
  ['is empty', 'is still to be filled in'],
  ['needs at least one trigger', 'Choose at least one moment that opens it'],
  ['needs at least one block', 'Add at least one block'],
  ['have shares that do not sum to 1', 'The shares must come to 100% together'],
  ['has odds that do not sum to 1', 'The chances must come to 100% together'],
  ['needs a name or a selector', 'Say where it stands: by a name or by a selector'],
  ['is for inline overlays, and they need one', 'Say where in the page it stands'],
  ['a teaser needs the words of its tab', 'Say what stands on the tab'],
  ['asks for no email or phone', 'Ask for an e-mail address or a phone number'],
  ['is not an id such as exit-offer', 'Choose one of the list'],
  [
    'has choices where there are none to make, or none where there are',
    'A question with answers to choose from needs at least two of them',
  ],
  ['has a trait without a name', 'Give what is asked for a name to be kept under'],
  ['asks something twice', 'Something is asked twice'],
  ['is not after startsAt, so it is never shown', 'The end is not after the beginning, so it is never shown'],
  ['is above maxMinor, so it is never shown', 'The least is above the most, so it is never shown'],
  [
    'counts down to the end of the campaign, which has none (schedule.endsAt): never shown',
    'It counts down to the end of the overlay, which has none under “Schedule”, so it is never shown',
  ],
  ['is more than count, so it is never shown', 'This is more than are shown, so it is never shown'],
])
