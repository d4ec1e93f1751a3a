/** @module How somebody is called by their name. Rows are of the vocative in grammars of the two languages. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calledName } from '../../../worker/core/message/called-name.ts'

const NAMES: Record<string, Record<string, string>> = {
  lt: {
    ...{ Jonas: 'Jonai', Tomas: 'Tomai', Elijas: 'Elijau', Paulius: 'Pauliau', Linus: 'Linau', Kęstutis: 'Kęstuti' },
    ...{
      Eglė: 'Egle',
      Rasa: 'Rasa',
      Ugnė: 'Ugne',
      Gabija: 'Gabija',
      Robert: 'Robert',
      Boris: 'Boris',
      Thomas: 'Thomas',
    },
  },
  'lv-LV': {
    ...{ Jānis: 'Jāni', Juris: 'Juri', Edgars: 'Edgar', Mārtiņš: 'Mārtiņ', Markus: 'Marku', Deniss: 'Denis' },
    ...{ Anna: 'Anna', Ilze: 'Ilze', Tomas: 'Tomas', James: 'James', Chris: 'Chris', Boris: 'Boris' },
  },
  en: { Jonas: 'Jonas', James: 'James' },
}

for (const [language, names] of Object.entries(NAMES))
  test(`names as they are called in ${language}`, () => {
    for (const [name, called] of Object.entries(names)) assert.equal(calledName(name, language), called)
    assert.equal(calledName(null, language), null)
  })
