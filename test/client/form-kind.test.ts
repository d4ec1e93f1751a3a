/** @module What a form is for, by its fields and words. The words are those of shops' own forms in their languages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Field } from '../../client/forms/fields.ts'
import { type FormKind, formKind } from '../../client/forms/form-kind.ts'

/** Enough of a field to be asked what it is. */
const field = (type: string, name = type): Field =>
  ({
    matches: (selector: string) => selector === `[type=${type}]` || selector === type,
    getAttribute: (attribute: string) => (attribute === 'name' ? name : null),
  }) as unknown as Field

const EMAIL = field('email')
const TEXT = field('text', 'first-name')
const MESSAGE = field('textarea', 'message')

const rows: [fields: Field[], text: string, kind: FormKind][] = [
  [[EMAIL], 'Subscribe to our newsletter', 'newsletter'],
  [[EMAIL, TEXT], 'Join our mailing list', 'newsletter'],
  [[EMAIL], 'Prenumeruokite naujienlaiškį', 'newsletter'],
  [[EMAIL], 'Piesakies jaunumiem', 'newsletter'],
  [[EMAIL], 'Liitu uudiskirjaga', 'newsletter'],
  [[EMAIL], 'Zapisz się do newslettera', 'newsletter'],
  [[EMAIL], 'Newsletter abonnieren', 'newsletter'],
  [[EMAIL], 'Abonnez-vous à notre infolettre', 'newsletter'],
  [[EMAIL], 'Suscríbete', 'newsletter'],
  [[EMAIL], 'Inscreva-se', 'newsletter'],
  [[EMAIL], 'Iscriviti', 'newsletter'],
  [[EMAIL], 'Meld je aan voor de nieuwsbrief', 'newsletter'],
  [[EMAIL], 'Få vårt nyhetsbrev', 'newsletter'],
  [[EMAIL], 'Tilmeld nyhedsbrev', 'newsletter'],
  [[EMAIL], 'Tilaa uutiskirje', 'newsletter'],
  [[EMAIL], 'Odběr novinek', 'newsletter'],
  [[EMAIL], 'Hírlevél feliratkozás', 'newsletter'],
  [[EMAIL], 'Подпишитесь на рассылку', 'newsletter'],
  [[EMAIL], 'Жаңалықтарға жазылу', 'newsletter'],
  [[EMAIL], 'E-bülten', 'newsletter'],
  [[EMAIL], 'メルマガ登録', 'newsletter'],
  [[field('text', 'user_email')], 'newsletter', 'newsletter'],
  [[EMAIL, TEXT, MESSAGE], 'Send', 'contact'],
  [[EMAIL, MESSAGE], 'Write to us, or subscribe to our newsletter', 'contact'],
  [[EMAIL, TEXT], 'Kontakt', 'contact'],
  [[EMAIL, TEXT], 'Susisiekite su mumis', 'contact'],
  [[EMAIL], 'Tell me when it is back', 'address'],
  [[EMAIL, TEXT], 'Something else', 'other'],
  [[EMAIL, TEXT], 'Track your order number', 'other'],
  [[EMAIL], 'Sign in to your account', 'other'],
  [[EMAIL], 'Enter your e-mail for the coupon', 'other'],
  [[TEXT, MESSAGE], 'Contact', 'other'],
  [[], 'newsletter', 'other'],
]
for (const [fields, text, kind] of rows)
  test(`form of ${fields.length} fields, “${text}”: ${kind}`, () => assert.equal(formKind(fields, text), kind))
