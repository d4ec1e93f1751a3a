/** @module What the five mails of lead nurturing say. */
import { NAME, SHOP } from './merge.ts'

/** By language and message. */
export const LEAD_NURTURING_WORDS = {
  en: {
    hello: {
      subject: `Thank you for your interest${NAME}`,
      preheader: 'What you will hear from us, and what you will not.',
      text: `You have left your address with ${SHOP}: thank you for your trust. In the next two weeks we will write four more times, with things that help you choose. After that, only when there is something to tell.`,
    },
    who: {
      subject: `The people behind ${SHOP}`,
      preheader: 'And why they do it.',
      text: `${SHOP} began with a simple wish: to sell things that we would recommend to friends. We have kept to that.`,
      more: 'So we try out what we sell, we say so when something is not right for you, and we would rather sell one thing less.',
    },
    choose: {
      subject: 'Three questions before you buy',
      preheader: 'They save money and trouble.',
      text: 'Good purchases begin with good questions. These are the three we would ask in your place, and not only in our shop:',
      first: 'What do I need it for, and how often? Things for every day may cost more, rare ones less.',
      second: 'Does it fit what I have: in size, in colour, in purpose?',
      third: 'What if it is not right? Check how returns work before you order.',
    },
    asked: {
      subject: `What others ask us${NAME}`,
      preheader: 'Delivery, returns, and a person to talk to.',
      text: 'Before a first order, nearly everybody asks the same three things. Here are the answers:',
      first: 'When will it come? The delivery time is shown with each product and in the cart.',
      second: 'Can I send it back? Yes, and you need not say why.',
      third: 'Whom can I ask? Reply to any of our emails.',
    },
    picked: {
      subject: `A small choice for you${NAME}`,
      preheader: 'By what you have looked at so far.',
      text: 'You know us a little by now. Going by what you have looked at, we have put together a small choice. This is the last email of the series.',
    },
  },
  lt: {
    hello: {
      subject: `Ačiū, kad domitės${NAME}`,
      preheader: 'Ką iš mūsų išgirsite ir ko – ne.',
      text: `Palikote savo adresą parduotuvei „${SHOP}“ – ačiū už pasitikėjimą. Per artimiausias dvi savaites parašysime dar keturis kartus: apie tai, kas padeda išsirinkti. Paskui – tik kai turėsime ką papasakoti.`,
    },
    who: {
      subject: `Kas kuria „${SHOP}“`,
      preheader: 'Ir kodėl tai daro.',
      text: `„${SHOP}“ prasidėjo nuo paprasto noro: parduoti tai, ką rekomenduotume draugams. Jo laikomės iki šiol.`,
      more: 'Todėl išbandome tai, ką parduodame, pasakome, jei kas nors Jums netinka, ir geriau parduosime viena preke mažiau.',
    },
    choose: {
      subject: 'Trys klausimai prieš perkant',
      preheader: 'Jie sutaupo pinigų ir rūpesčių.',
      text: 'Geri pirkiniai prasideda nuo gerų klausimų. Šiuos tris užduotume Jūsų vietoje, ir ne tik pas mus:',
      first: 'Kam ir kaip dažnai to reikia? Kasdieniai daiktai gali kainuoti daugiau, retai naudojami – mažiau.',
      second: 'Ar tinka prie to, ką turiu: dydžiu, spalva, paskirtimi?',
      third: 'O jei netiks? Prieš užsisakydami pažiūrėkite, kaip grąžinama.',
    },
    asked: {
      subject: `Ko mūsų klausia kiti${NAME}`,
      preheader: 'Pristatymas, grąžinimas ir žmogus, kuris atsakys.',
      text: 'Prieš pirmąjį užsakymą beveik visi klausia tų pačių trijų dalykų. Štai atsakymai:',
      first: 'Kada atkeliaus? Pristatymo laikas nurodytas prie kiekvienos prekės ir krepšelyje.',
      second: 'Ar galiu grąžinti? Taip, ir priežasties nurodyti nereikia.',
      third: 'Į ką galiu kreiptis? Atsakykite į bet kurį mūsų laišką.',
    },
    picked: {
      subject: `Nedidelė atranka Jums${NAME}`,
      preheader: 'Pagal tai, ką iki šiol žiūrėjote.',
      text: 'Jau šiek tiek mus pažįstate. Pagal tai, ką žiūrėjote, sudarėme nedidelę atranką. Tai paskutinis šios serijos laiškas.',
    },
  },
  kk: {
    hello: {
      subject: `Қызығушылығыңызға рақмет${NAME}`,
      preheader: 'Бізден не естисіз, не естімейсіз.',
      text: `«${SHOP}» дүкеніне мекенжайыңызды қалдырдыңыз: сеніміңізге рақмет. Алдағы екі аптада таңдауға көмектесетін тағы төрт хат жазамыз. Одан кейін айтарлық жаңалық болғанда ғана.`,
    },
    who: {
      subject: `«${SHOP}» артында кімдер тұр`,
      preheader: 'Және олар мұны не үшін істейді.',
      text: `«${SHOP}» қарапайым ниеттен басталды: достарымызға ұсынатын заттарды ғана сату. Осы ниеттен айныған жоқпыз.`,
      more: 'Сондықтан сататын затымызды өзіміз сынап көреміз, сізге сай келмесе, ашық айтамыз, тіпті бір затты аз сатсақ та.',
    },
    choose: {
      subject: 'Сатып алар алдындағы үш сұрақ',
      preheader: 'Олар ақша мен уақытты үнемдейді.',
      text: 'Жақсы сатып алу жақсы сұрақтан басталады. Сіздің орныңызда мына үшеуін қояр едік, басқа жерде де:',
      first:
        'Ол не үшін және қаншалықты жиі керек? Күнделікті зат қымбатырақ, сирек керек зат арзанырақ болса да болады.',
      second: 'Өзімде бар затқа өлшемі, түсі, мақсаты сай келе ме?',
      third: 'Сай келмесе ше? Тапсырыс берер алдында қайтару тәртібін қараңыз.',
    },
    asked: {
      subject: `Басқалар бізден не сұрайды${NAME}`,
      preheader: 'Жеткізу, қайтару және сөйлесетін адам.',
      text: 'Алғашқы тапсырыс алдында бәрі дерлік бірдей үш нәрсені сұрайды. Жауаптары мынау:',
      first: 'Қашан келеді? Жеткізу мерзімі әр тауардың жанында және себетте жазылған.',
      second: 'Қайтаруға бола ма? Иә, себебін айтудың қажеті жоқ.',
      third: 'Кімнен сұрауға болады? Кез келген хатымызға жауап жазыңыз.',
    },
    picked: {
      subject: `Сізге арналған шағын топтама${NAME}`,
      preheader: 'Осы уақытқа дейін қарағандарыңыз бойынша.',
      text: 'Енді бізді аздап білесіз. Қараған тауарларыңызға сүйеніп, шағын топтама жасадық. Бұл – осы хаттардың соңғысы.',
    },
  },
  nb: {
    hello: {
      subject: `Takk for interessen${NAME}`,
      preheader: 'Hva du får høre fra oss, og hva ikke.',
      text: `Du har lagt igjen adressen din hos ${SHOP}: takk for tilliten. De neste to ukene skriver vi fire ganger til, om ting som hjelper deg å velge. Etter det bare når det er noe å fortelle.`,
    },
    who: {
      subject: `Menneskene bak ${SHOP}`,
      preheader: 'Og hvorfor de gjør det.',
      text: `${SHOP} begynte med et enkelt ønske: å selge ting vi ville anbefalt til venner. Det har vi holdt fast ved.`,
      more: 'Derfor prøver vi det vi selger, vi sier fra når noe ikke er riktig for deg, og vi selger heller én ting mindre.',
    },
    choose: {
      subject: 'Tre spørsmål før du kjøper',
      preheader: 'De sparer penger og bry.',
      text: 'Gode kjøp begynner med gode spørsmål. Disse tre ville vi stilt om vi var deg, andre steder også:',
      first: 'Hva trenger jeg det til, og hvor ofte? Det du bruker daglig, kan koste mer, det sjeldne mindre.',
      second: 'Passer det til det jeg har: i størrelse, farge og formål?',
      third: 'Hva om det ikke er riktig? Se hvordan retur fungerer før du bestiller.',
    },
    asked: {
      subject: `Dette spør andre oss om${NAME}`,
      preheader: 'Levering, retur og et menneske å snakke med.',
      text: 'Før den første bestillingen spør nesten alle om de samme tre tingene. Her er svarene:',
      first: 'Når kommer det? Leveringstiden står ved hvert produkt og i handlekurven.',
      second: 'Kan jeg sende det tilbake? Ja, og du trenger ikke å si hvorfor.',
      third: 'Hvem kan jeg spørre? Svar på en hvilken som helst e-post fra oss.',
    },
    picked: {
      subject: `Et lite utvalg til deg${NAME}`,
      preheader: 'Ut fra det du har sett på så langt.',
      text: 'Nå kjenner du oss litt. Ut fra det du har sett på, har vi satt sammen et lite utvalg. Dette er den siste e-posten i serien.',
    },
  },
  lv: {
    hello: {
      subject: `Paldies par interesi${NAME}`,
      preheader: 'Ko no mums dzirdēsiet un ko ne.',
      text: `Atstājāt savu adresi veikalam „${SHOP}” – paldies par uzticību. Tuvākajās divās nedēļās rakstīsim vēl četras reizes par to, kas palīdz izvēlēties. Pēc tam – tikai tad, kad būs ko pastāstīt.`,
    },
    who: {
      subject: `Cilvēki, kas veido „${SHOP}”`,
      preheader: 'Un kāpēc viņi to dara.',
      text: `„${SHOP}” sākās ar vienkāršu vēlmi: pārdot to, ko ieteiktu draugiem. Pie tā esam palikuši.`,
      more: 'Tāpēc izmēģinām to, ko pārdodam, pasakām, ja kaut kas Jums neder, un labāk pārdosim par vienu preci mazāk.',
    },
    choose: {
      subject: 'Trīs jautājumi pirms pirkuma',
      preheader: 'Tie ietaupa naudu un aiztaupa raizes.',
      text: 'Labi pirkumi sākas ar labiem jautājumiem. Šos trīs Jūsu vietā uzdotu arī mēs, un ne tikai pie mums:',
      first: 'Kam un cik bieži man to vajag? Ikdienas lietas var maksāt vairāk, reti lietotas – mazāk.',
      second: 'Vai tas der pie tā, kas man ir: pēc izmēra, krāsas, lietojuma?',
      third: 'Un ja nederēs? Pirms pasūtīšanas apskatiet, kā notiek atgriešana.',
    },
    asked: {
      subject: `Ko mums jautā citi${NAME}`,
      preheader: 'Piegāde, atgriešana un cilvēks, ar ko parunāt.',
      text: 'Pirms pirmā pasūtījuma gandrīz visi jautā vienas un tās pašas trīs lietas. Lūk, atbildes:',
      first: 'Kad pasūtījums pienāks? Piegādes laiks norādīts pie katras preces un grozā.',
      second: 'Vai var atgriezt? Jā, un iemesls nav jānorāda.',
      third: 'Kam var jautāt? Atbildiet uz jebkuru mūsu vēstuli.',
    },
    picked: {
      subject: `Neliela izlase Jums${NAME}`,
      preheader: 'Pēc tā, ko līdz šim skatījāties.',
      text: 'Nu jau mūs mazliet pazīstat. Pēc tā, ko skatījāties, sagatavojām nelielu izlasi. Šī ir sērijas pēdējā vēstule.',
    },
  },
  pl: {
    hello: {
      subject: `Dziękujemy za zainteresowanie${NAME}`,
      preheader: 'O czym napiszemy, a o czym nie.',
      text: `Dziękujemy za zaufanie i za adres zostawiony w sklepie ${SHOP}. W ciągu najbliższych dwóch tygodni napiszemy jeszcze cztery razy o tym, co pomaga wybrać. Potem tylko wtedy, gdy będzie o czym opowiedzieć.`,
    },
    who: {
      subject: `Ludzie, którzy tworzą ${SHOP}`,
      preheader: 'I dlaczego to robią.',
      text: `Sklep ${SHOP} zaczął się od prostego pomysłu: sprzedawać to, co polecilibyśmy przyjaciołom. Tego się trzymamy.`,
      more: 'Dlatego wypróbowujemy to, co sprzedajemy, mówimy, gdy coś nie jest dla Ciebie, i wolimy sprzedać o jedną rzecz mniej.',
    },
    choose: {
      subject: 'Trzy pytania przed zakupem',
      preheader: 'Pozwalają oszczędzić pieniądze i nerwy.',
      text: 'Dobre zakupy zaczynają się od dobrych pytań. Te trzy zadalibyśmy na Twoim miejscu, nie tylko u nas:',
      first: 'Do czego i jak często tego potrzebuję? Rzeczy na co dzień mogą kosztować więcej, rzadkie mniej.',
      second: 'Czy pasuje do tego, co mam: rozmiarem, kolorem, przeznaczeniem?',
      third: 'A jeśli nie będzie pasować? Przed zamówieniem sprawdź, jak wygląda zwrot.',
    },
    asked: {
      subject: `O co pytają nas inni${NAME}`,
      preheader: 'Dostawa, zwroty i człowiek, z którym można porozmawiać.',
      text: 'Przed pierwszym zamówieniem prawie wszyscy pytają o te same trzy rzeczy. Oto odpowiedzi:',
      first: 'Kiedy przyjdzie? Czas dostawy jest podany przy każdym produkcie i w koszyku.',
      second: 'Czy mogę zwrócić? Tak, i nie trzeba mówić dlaczego.',
      third: 'Kogo mogę zapytać? Odpowiedz na dowolną naszą wiadomość.',
    },
    picked: {
      subject: `Kilka propozycji dla Ciebie${NAME}`,
      preheader: 'Na podstawie tego, co oglądasz.',
      text: 'Trochę już nas znasz. Na podstawie tego, co oglądasz, przygotowaliśmy kilka propozycji. To ostatnia wiadomość z tej serii.',
    },
  },
}
