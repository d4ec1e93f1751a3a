/** @module What no line breaks, by the rules of setters: "_" stands for a blank and "=" for a hyphen that hold together. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heldTogether } from '../../worker/mail/held-together.ts'

const TEXTS: [text: string, held: string][] = [
  ['Warto wiedzieć o Twoim zamówieniu', 'Warto wiedzieć o_Twoim zamówieniu'],
  ['w i z nami', 'w_i_z_nami'],
  ['Ważny do 1 grudnia 18:00.', 'Ważny do 1_grudnia 18:00.'],
  ['Kitam apsipirkimui – iš anksto', 'Kitam apsipirkimui_– iš anksto'],
  ['svar på denne e-posten', 'svar på denne e=posten'],
  ['one\ntwo', 'one\ntwo'],
  ['code TEA-7K2M-QX4R', 'code TEA-7K2M-QX4R'],
  ['it’s well-made', 'it’s well-made'],
  ['', ''],
]

for (const [text, held] of TEXTS)
  test(`holds together: ${JSON.stringify(text)}`, () =>
    assert.equal(heldTogether(text), held.replaceAll('_', '\u00A0').replaceAll('=', '\u2011')))
