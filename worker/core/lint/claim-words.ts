/** @module Sentences that claim what only a number with a source may say, in the six languages of the ready-made campaigns. */
import type { Block } from '../../../contract/campaign/block.ts'

/** One sort of claim; `proof`: the block that may say it truly, null: there is none. */
export interface ClaimWords {
  says: string
  proof: string | null
  isProof: (block: Block) => boolean
  words: readonly RegExp[]
}

const proofOf = (wanted: string) => (block: Block) => block.kind === 'proof' && block.of === wanted

/** Modest on purpose: a number beside a telling word. What it misses the owner is still not allowed to claim. */
export const CLAIMS: readonly ClaimWords[] = [
  {
    says: 'how many pieces are left',
    proof: 'proof of stock',
    isProof: proofOf('stock'),
    words: [
      /(?:only|just|last) \d+ (?:left|remaining|pieces|items|in stock)|\d+ left in stock/iu,
      /(?:liko|paskutin\p{L}+) (?:tik )?\d+(?! ?(?:min|val|sek))|tik \d+ (?:vnt|liko)/iu,
      /(?:тек|небәрі) \d+ (?:дана|тауар)|\d+ дана қалды/iu,
      /(?:bare|kun) \d+ (?:igjen|på lager|stk)|\d+ igjen på lager/iu,
      /(?:palik\p{L}+|atlik\p{L}+) (?:vairs |vēl |tikai )*\d+(?! ?(?:min|st|h))|tikai \d+ gab/iu,
      /(?:został\p{L}*|ostatni\p{L}*) (?:już |tylko )*\d+(?! ?(?:min|godz|sek))|tylko \d+ szt/iu,
    ],
  },
  {
    says: 'how many people are looking',
    proof: 'live_viewers',
    isProof: ({ kind }) => kind === 'live_viewers',
    words: [
      /\d+ (?:other )?(?:people|persons|visitors|others|shoppers|customers) (?:are |is )?(?:now |currently )?(?:looking|viewing|watching|browsing)/iu,
      /\d+ (?:žmon|lankytoj|pirkėj|klient)\p{L}* (?:dabar |šiuo metu )?(?:žiūri|peržiūri|domisi)/iu,
      /\d+ адам .{0,20}(?:қарап|көріп)/iu,
      /\d+ (?:personer|andre|besøkende|kunder) .{0,12}(?:ser på|kikker)/iu,
      /\d+ (?:cilvēk|apmeklētāj|pircēj)\p{L}* .{0,12}(?:skatās|aplūko)/iu,
      /\d+ (?:osób|osoby|osoba|klient\p{L}*) .{0,12}(?:ogląda|przegląda|patrzy)/iu,
    ],
  },
  {
    says: 'how many were bought',
    proof: 'proof of bought',
    isProof: proofOf('bought'),
    words: [
      /\d+ (?:people |customers |pieces |items )?(?:have )?(?:just )?(?:bought|sold|purchased|ordered)|(?:bought|sold) (?:by )?\d+/iu,
      /(?:nupirk|parduot|užsak)\p{L}* (?:jau )?\d+|\d+ .{0,20}(?:nupirk|parduot|įsigij)/iu,
      /\d+ .{0,20}(?:сатып алды|сатылды)/iu,
      /\d+ .{0,20}(?:kjøpt|solgt|bestilt)/iu,
      /\d+ .{0,20}(?:nopirk|pārdot|iegādāj)/iu,
      /\d+ .{0,20}(?:kupił|kupion|sprzedan|zamówi)/iu,
    ],
  },
  {
    says: 'how many have it in the cart',
    proof: 'proof of carts',
    isProof: proofOf('carts'),
    words: [
      /in \d+ (?:carts|baskets|bags)|\d+ (?:people|others) .{0,20}in (?:their )?(?:carts?|baskets?)/iu,
      /\d+ .{0,20}krepšel/iu,
      /\d+ .{0,20}себет/iu,
      /\d+ .{0,20}(?:handlekurv|handlevogn)/iu,
      /\d+ .{0,20}groz(?:ā|os)/iu,
      /\d+ .{0,20}koszyk(?:u|ach)/iu,
    ],
  },
  {
    says: 'how much time is left',
    proof: 'countdown',
    isProof: ({ kind }) => kind === 'countdown',
    words: [
      /(?:ends?|expires?|closes?|gone) in (?:only |just )?\d+ ?(?:sec|min|hour|h\b)|(?:only|just) \d+ (?:sec|min|hour)/iu,
      /(?:baigiasi|baigsis|liko) (?:po |už |tik )*\d+ ?(?:min|val|sek)/iu,
      /\d+ (?:минут|сағат|секунд)\p{L}* .{0,15}(?:қалды|аяқталады)/iu,
      /(?:slutter|utløper|går ut) om \d+|(?:bare|kun) \d+ (?:min|tim|sek)/iu,
      /(?:beidzas|beigsies|palik\p{L}+|atlik\p{L}+) (?:pēc |vēl |tikai )*\d+ ?(?:min|st|h|sek)/iu,
      /(?:kończy|kończą|wygasa|zostało|tylko) .{0,12}\d+ ?(?:min|godz|sek)/iu,
    ],
  },
  {
    says: 'that it sells best',
    proof: null,
    isProof: () => false,
    words: [
      /best[- ]?sell(?:er|ing)|most popular|selling fast/iu,
      /bestseleri|populiariausi|perkamiausi/iu,
      /бестселлер|ең көп сатыл/iu,
      /bestselger|mest solgt|mest populær/iu,
      /bestseller|pirktāk|populārāk/iu,
      /najczęściej kupowan|najlepiej sprzeda|najpopularniejsz/iu,
    ],
  },
]
