/** @module Words of shops in many languages, for what is not said in data. */

/** Controls that put something into a cart, by their text. */
export const ADD_WORDS =
  /add( item)? to (my )?(cart|bag|basket|trolley)|buy( it)? now|pre-?order|in den (waren|einkaufs)korb|jetzt kaufen|ajouter au panier|acheter|añadir (al|a la) (carrito|cesta|bolsa)|agregar al? (carrito|carro|bolsa)|comprar|aggiungi al carrello|acquista|adicionar (ao carrinho|à sacola|ao cesto)|do koszyka|kup teraz|do košíku|do košíka|koupit|kúpiť|kosárba|în coș|in cos|adaugă|lägg i (varu|kund)|köp|legg i (handle|kurv)|læg i kurv|kjøp|køb|lisää (ostos)?kori|osta|lisa (ostu)?korvi|į krepšelį|pirkti|ielikt grozā|pirkt|pievienot grozam|dodaj v košarico|v košarico|u košaricu|dodaj u (košaricu|korpu)|в корзину|купить|в кошик|купити|себетке|добави в (количка|кошница)|купи|sepete ekle|satın al|στο καλάθι|in winkel(wagen|mand)|bestellen|הוסף ל(סל|עגלה)|לסל|קנה|أضف (إلى|الى) (السلة|العربة|الحقيبة)|اشتر|カートに(入れる|追加)|購入|加入购物车|加入購物車|立即购买|장바구니|구매하기|바로구매|thêm vào giỏ|mua ngay|ใส่ตะกร้า|หยิบใส่|beli (sekarang|langsung)|\+ ?keranjang|tambah ke keranjang/i

/** The same by class, id, name, action or data attribute. */
export const ADD_NAMES =
  /add[-_]?(item)?[-_]?to[-_]?(the[-_]?)?(cart|basket|bag|trolley)|(cart|basket|bag)[-_]?add|buy[-_]?(now|button|btn|box)|btn[-_]?(buy|cart)|button[-_]?cart|product[-_]form__submit|addtocart|into[-_]?(cart|basket)|warenkorb|ajout.*panier|purchase[-_]?button/i

/** Nothing left: on buttons, labels and in stock lines. */
export const OUT_WORDS =
  /out[\s-]of[\s-]stock|sold[\s-]?out|currently unavailable|not available|no longer available|temporarily (unavailable|out)|discontinued|notify me when|email me when|back in stock notif|ausverkauft|nicht (zur verfügung|verfügbar|lieferbar|vorrätig|auf lager|mehr (lieferbar|verfügbar))|nicht zur verfügung|vergriffen|rupture|épuisé|indisponible|non disponibil|esaurit|agotad|sin (stock|existencias)|no disponible|esgotad|indisponível|sem estoque|wyprzedan|niedostępn|brak w magazynie|vyprodán|vypredan|nedostupn|není skladem|nie je skladom|elfogyott|nincs (raktáron|készleten)|nem (elérhető|rendelhető)|stoc epuizat|nu (mai )?este (în|in) stoc|indisponibil|slutsåld|slut i lager|ej i lager|utsolgt|ikke på lager|udsolgt|loppu(nut|unmyyty)|ei (ole )?varastossa|läbi müüdud|otsas|laost otsas|išparduot|neturime|nėra (sandėlyje|prekyboje)|išpirkt|izpārdot|nav (noliktavā|pieejam)|razprodan|ni na zalogi|rasprodan|nema na (zalih|stanju)|нет в наличии|распродан|закончил|недоступ|немає в наявності|жоқ|изчерпан|не е наличен|няма наличност|tükendi|stokta yok|mevcut değil|εξαντλ|μη διαθέσιμο|uitverkocht|niet (op voorraad|leverbaar|beschikbaar)|אזל|לא במלאי|חסר במלאי|نفد|نفذ|غير متوفر|غير متاح|品切れ|在庫(切れ|なし)|売り切れ|售完|補貨中|缺货|售罄|無庫存|缺貨|품절|일시품절|hết hàng|สินค้าหมด|stok habis|habis/i

/** A no before a word for to be had: in what language ever. */
const NO =
  /(^|[^\p{L}])(not?|none|nicht|kein\w*|pas|non|nu|no|não|nie|není|nem|inte|ikke|ei|ej|nav|nėra|ni|nije|не|нет|немає|yok|değil|niet|geen|לא|غير)[^\p{L}].{0,16}$/iu

/** Does the text say that it cannot be had? */
export function saysOut(text: string): boolean {
  // `Is it sold out? Tell me` stands on every page of a shop.
  if (/[?？؟]/.test(text)) return false
  // One shop has some, another none: that is no word on the product.
  if (OUT_WORDS.test(text)) return !IN_WORDS.test(text.replace(OUT_WORDS, ' '))
  const at = text.search(IN_WORDS)
  return at > 0 && NO.test(text.slice(0, at))
}

/** To be had. */
export const IN_WORDS =
  /\bin[\s-]?stock\b|available now|ready to ship|auf lager|sofort (lieferbar|verfügbar)|vorrätig|lieferbar|en stock|disponible|disponibile|disponibil|em (stock|estoque)|disponível|dostępn|na stanie|w magazynie|skladem|skladom|na sklade|raktáron|készleten|în stoc|in stoc|i lager|på lager|varastossa|laos|sandėlyje|turime|noliktavā|pieejam|na zalogi|na (zalihi|stanju)|в наличии|є в наявності|в наявності|в наличност|stokta var|διαθέσιμο|op voorraad|במלאי|متوفر|متاح|在庫あり|有货|現貨|재고/i

/** Later: may be ordered now. */
export const PRE_WORDS =
  /pre-?order|back-?order|vorbestell|précommand|preventa|reserva anticipada|preordin|pré-venda|przedsprzedaż|předobjedn|predobjedn|előrendel|precomandă|förbeställ|förhandsboka|forhånds|ennakkotila|eeltell|išankst|priekšpasūt|предзаказ|передзамов|ön sipariş|予約|预售|예약/i

/** Pages of a visit's end, by what they are called in addresses, body classes, headings and titles. */
export const PAGE_WORDS: [type: 'thank_you' | 'cart' | 'checkout' | 'search', words: RegExp][] = [
  [
    'thank_you',
    /thank[\s_-]?you|order[\s_-]?(received|confirm(ed|ation)|complete[d]?|success|placed)|checkout[\s_/-]*(success|onepage[\s_/-]*success|finish|complete)|vielen dank für (ihre|deine|die) bestellung|danke für (ihre|deine)|bestell(ung)?[\s_-]?(bestätig|abgeschlossen|eingegangen)|merci pour votre (commande|achat)|commande[\s_-]?(confirm|valid|termin)|confirmation de (votre )?commande|gracias por (tu|su) (compra|pedido)|pedido[\s_-]?(confirmado|realizado|recibido)|grazie per (il tuo|l.acquisto|il suo|aver)|ordine[\s_-]?(confermato|ricevuto|completato)|obrigad[oa] pel[ao]|pedido[\s_-]?concluído|dziękujemy za (zamówienie|zakup|złożenie)|zamówienie[\s_-]?(przyjęte|złożone)|děkujeme za (objednávku|nákup|vaši)|ďakujeme za|objednávka[\s_-]?(byla )?(přijata|dokončena|odeslána)|köszönjük (a |rendelés|megrendelés|vásárlás)|mulțumim pentru (comand|cumpăr)|tack för (din|ditt|ert)|takk for (din|bestilling|handel)|tak for (din|ordren|bestilling)|kiitos tilauksest|täname (tellimuse|ostu)|täname|ačiū|užsakymas (gautas|priimtas|patvirtintas)|paldies par|pasūtījums (pieņemts|saņemts)|hvala (za|na|vam)|спасибо за (заказ|покупку)|заказ[\s_-]?(оформлен|принят)|дякуємо за|замовлення (прийнято|оформлено)|благодарим|siparişiniz (alındı|için)|teşekkür|bedankt voor (je|uw|jouw)|תודה (על|רבה)|شكرا|شكراً|ご注文(ありがとう|完了)|注文完了|感谢您|感謝您|주문(이 )?완료|cảm ơn/i,
  ],
  [
    'checkout',
    /check-?out|kasse(?!nbon)|zur kasse|bestellung (abschließen|prüfen)|caisse|(passer|valider|finaliser)[\s_-]?(la |ma )?commande|paiement|finalizar[\s_-]?(compra|pedido)|tramitar[\s_-]?pedido|pago\b|cassa\b|(concludi|completa)[\s_-]?(l.)?ordine|finalizar|zamówienie$|składanie zamówienia|pokladna|pokladňa|objednávka$|dokončit objednávku|pénztár|fizetés|finalizare comand|finalizeaza|till kassan|kassan?\b|kassen?\b|kassalle|kassa\b|vormista|apmokėjimas|apmokejimas|užsakymo|pasūtījuma noform|blagajna|blagajn|оформлени[ея]|оформить заказ|плащане|поръчка|ödeme|afrekenen|betalen|תשלום|קופה|الدفع|إتمام|レジ|お支払い|ご購入手続き|结算|結帳|주문서|주문하기|thanh toán/i,
  ],
  [
    'cart',
    /\b(shopping[\s_-]?)?(cart|basket|bag)\b|warenkorb|einkaufswagen|einkaufskorb|panier|carrito|carro de compras?|cesta|bolsa de compras?|carrello|carrinho|sacola|cesto de compras|koszyk|košík|kosik|kosár\b|kosar\b|coș(ul)?\b|cosul|varukorg|kundvagn|handlekurv|handlevogn|indkøbskurv|kurv\b|ostoskori|ostukorv|krepšelis|krepselis|pirkinių krepš|grozs\b|iepirkumu groz|košarica|kosarica|korpa\b|корзина|кошик|себет|количка|кошница|sepet(im|iniz)?\b|καλάθι|winkelwagen|winkelmand(je)?|עגל(ה|ת)|סל (ה)?קניות|سلة|عربة|カート|买物|购物车|購物車|장바구니|giỏ hàng|ตะกร้า|keranjang/i,
  ],
  [
    'search',
    /search[\s_-]?results?|results? for|suchergebnis|suche nach|résultats? (de (la )?recherche|pour)|resultados? (de |da )?(la )?(búsqueda|busca|pesquisa)|resultados para|risultati (della |di )?ricerca|risultati per|wyniki wyszukiwania|wyszukiwanie|výsledky (vy)?hled|výsledky vyhľad|hledání|keresési? (eredmény|találat)|rezultate(le)? căut|sökresultat|søkeresultat|søgeresultat|hakutulokset|otsingu ?tulemus|paieškos rezultat|meklēšanas rezult|rezultati iskanja|rezultati pretrage|результаты поиска|поиск|результати пошуку|arama sonuç|zoekresultaten|תוצאות חיפוש|نتائج البحث|検索結果|搜索结果|搜尋結果|검색결과|검색 결과/i,
  ],
]
