/** @module Addresses that look mistyped, and those that only look so. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likelyEmail } from '../../contract/likely-email.ts'

const cases: [written: string, meant: string | null][] = [
  ['ona@gmial.com', 'ona@gmail.com'],
  ['ona@gmai.com', 'ona@gmail.com'],
  ['ona@gmaill.com', 'ona@gmail.com'],
  ['ona@gamil.com', 'ona@gmail.com'],
  ['ona@gnail.com', 'ona@gmail.com'],
  ['ona@gmail.co', 'ona@gmail.com'],
  ['ona@gmail.con', 'ona@gmail.com'],
  ['ona@gmial.con', 'ona@gmail.com'],
  ['Ona.K+tea@GMIAL.com', 'Ona.K+tea@gmail.com'],
  ['ona@hotmial.com', 'ona@hotmail.com'],
  ['ona@outlok.com', 'ona@outlook.com'],
  ['ona@yaho.com', 'ona@yahoo.com'],
  ['ona@iclod.com', 'ona@icloud.com'],
  ['ona@shop.cmo', 'ona@shop.com'],
  ['ona@inbix.lv', 'ona@inbox.lv'],
  // Real ones, and those of which nobody knows.
  ['ona@gmail.com', null],
  ['ona@mail.com', null],
  ['ona@ymail.com', null],
  ['ona@email.com', null],
  ['ona@googlemail.com', null],
  ['ona@inbox.lt', null],
  ['ona@inbox.lv', null],
  ['ona@yandex.by', null],
  ['ona@example.lt', null],
  ['ona@wp.pl', null],
  ['ona@mp.pl', null],
  ['ona@gmal.io', null],
  ['ona@shop.co', null],
  ['ona@mgail.com', 'ona@gmail.com'],
  ['ona@onlinr.no', 'ona@online.no'],
  ['ona@hotmai.com', 'ona@hotmail.com'],
  // No addresses.
  ['', null],
  ['gmial.com', null],
  ['@gmial.com', null],
  ['ona@', null],
  ['ona@c.om', null],
]
for (const [written, meant] of cases)
  test(`“${written}” ${meant ? `may mean ${meant}` : 'is asked nothing'}`, () =>
    assert.equal(likelyEmail(written), meant))

/** Real providers, among them all that we know to be a slip away from a larger one. */
const REAL = `hotmail.nl hotmail.no hotmail.de hotmail.lv outlook.lv outlook.lt outlook.pl live.no msn.com
  yahoo.no yahoo.pl yahoo.lt yahoo.ca yahoo.cn ymail.com rocketmail.com me.com gmx.com web.de mail.com email.com
  fmail.com hmail.com tmail.com xmail.com zmail.com qmail.com gail.com cloud.com usa.com protonmail.ch pm.me duck.com
  inbox.eu inbox.ee inbox.la inbox.com inbox.ru inbox.kz one.lv apollo.lv mail.lv gmail.lv email.lv delfi.lv tvnet.lv
  latnet.lv one.lt mail.lt gmail.lt email.lt delfi.lt takas.lt zebra.lt omni.lt post.lt splius.lt ktu.lt vu.lt
  online.nl online.ee online.de online.net online.ua online.ie frisurf.no getmail.no broadpark.no altibox.no start.no
  ebnett.no haugnett.no tele2.no nextgentel.com lyse.net c2i.net gmail.no uio.no ntnu.no
  wp.pl o2.pl onet.pl onet.eu op.pl vp.pl tlen.pl go2.pl interia.eu interia.com gazeta.pl poczta.fm poczta.onet.pl
  gmail.pl hotmail.pl neostrada.pl spoko.pl int.pl mail.kz nur.kz ok.kz nursat.kz gmail.kz mail.ru bk.ru list.ru
  internet.ru rambler.ua ya.ru yandex.by yandex.com yandex.ua yandex.uz yandex.az yandex.kg yandex.lv yandex.lt
  yandex.ee yandex.md yandex.fr ukr.net seznam.cz post.cz libero.it orange.fr free.fr laposte.net`.split(/\s+/)

test('nobody with a real provider is asked, however small it is', () =>
  assert.deepEqual(
    REAL.filter((domain) => likelyEmail(`ona@${domain}`) !== null),
    [],
  ))
