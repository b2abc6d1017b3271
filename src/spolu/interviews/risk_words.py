"""What the risk report says, in each language of the interface."""

from spolu.language import Words

WORDS: Words = {
    "title": {
        "cs": "Pseudonymizováno; zbývající riziko",
        "pl": "Spseudonimizowane; pozostałe ryzyko",
        "en": "Pseudonymised; remaining risk",
    },
    "k": {
        "cs": "Kolik účastnic a účastníků má stejné hodnoty ve sloupcích {columns}:",
        "pl": "Ile osób badanych ma te same wartości w kolumnach {columns}:",
        "en": "How many participants share the same values in {columns}:",
    },
    "k_row": {
        "cs": "sám jediný: {who}",
        "pl": "tylko jedna osoba: {who}",
        "en": "nobody else: {who}",
    },
    "k_few": {
        "cs": "skupiny po 2 až {most}: {who}",
        "pl": "grupy od 2 do {most}: {who}",
        "en": "groups of 2 to {most}: {who}",
    },
    "k_none": {
        "cs": "Žádná účastnice ani účastník nevyčnívá.",
        "pl": "Nikt z badanych się nie wyróżnia.",
        "en": "No participant stands out.",
    },
    "rare": {
        "cs": "Vzácné kombinace (zobecněte, nebo je neuvádějte pohromadě):",
        "pl": "Rzadkie połączenia (proszę je uogólnić albo nie podawać razem):",
        "en": "Rare combinations (generalise them, or do not show them together):",
    },
    "rare_row": {"cs": "{what}: {who}", "pl": "{what}: {who}", "en": "{what}: {who}"},
    "passages": {
        "cs": "{n} věta, podle které lze člověka poznat:|{n} věty, podle kterých lze člověka poznat:"
              "|{n} věty, podle kterých lze člověka poznat:|{n} vět, podle kterých lze člověka poznat:",
        "pl": "{n} zdanie, po którym można kogoś rozpoznać:|{n} zdania, po których można kogoś rozpoznać:"
              "|{n} zdań, po których można kogoś rozpoznać:|{n} zdania, po których można kogoś rozpoznać:",
        "en": "{n} sentence by which somebody may be recognised:|{n} sentences by which somebody may be recognised:",
    },
    "only": {"cs": "jedinečnost", "pl": "wyjątkowość", "en": "being the only one"},
    "office": {"cs": "funkce", "pl": "funkcja", "en": "office"},
    "number": {"cs": "počet", "pl": "liczba", "en": "number"},
    "details": {"cs": "víc údajů pohromadě", "pl": "kilka danych naraz", "en": "several details together"},
    "undecided": {
        "cs": "{n} výskyt čeká na rozhodnutí|{n} výskyty čekají na rozhodnutí|{n} výskytu čeká na rozhodnutí"
              "|{n} výskytů čeká na rozhodnutí",
        "pl": "{n} wystąpienie czeka na decyzję|{n} wystąpienia czekają na decyzję|{n} wystąpień czeka na decyzję"
              "|{n} wystąpienia czeka na decyzję",
        "en": "{n} mention waits for a decision|{n} mentions wait for a decision",
    },
    "decided": {
        "cs": "O všech nalezených údajích bylo rozhodnuto.",
        "pl": "O wszystkich znalezionych danych zdecydowano.",
        "en": "Everything that was found was decided.",
    },
    "details wait": {
        "cs": "{n} výskyt údaje, který lidi popisuje ({what}), čeká na rozhodnutí a zůstává v textu."
              "|{n} výskyty údajů, které lidi popisují ({what}), čekají na rozhodnutí a zůstávají v textu."
              "|{n} výskytu údajů, které lidi popisují ({what}), čeká na rozhodnutí a zůstává v textu."
              "|{n} výskytů údajů, které lidi popisují ({what}), čeká na rozhodnutí a zůstává v textu.",
        "pl": "{n} wystąpienie danych opisujących ludzi ({what}) czeka na decyzję i zostaje w tekście."
              "|{n} wystąpienia danych opisujących ludzi ({what}) czekają na decyzję i zostają w tekście."
              "|{n} wystąpień danych opisujących ludzi ({what}) czeka na decyzję i zostaje w tekście."
              "|{n} wystąpienia danych opisujących ludzi ({what}) czeka na decyzję i zostaje w tekście.",
        "en": "{n} mention of a detail that describes people ({what}) waits for a decision and stays in the text."
              "|{n} mentions of details that describe people ({what}) wait for a decision and stay in the text.",
    },
    "details kept": {
        "cs": "{n} výskyt údaje, který lidi popisuje ({what}), zůstává v textu podle rozhodnutí; spolu s dalšími může člověka prozradit."
              "|{n} výskyty údajů, které lidi popisují ({what}), zůstávají v textu podle rozhodnutí; pohromadě mohou člověka prozradit."
              "|{n} výskytu údajů, které lidi popisují ({what}), zůstává v textu podle rozhodnutí; pohromadě mohou člověka prozradit."
              "|{n} výskytů údajů, které lidi popisují ({what}), zůstává v textu podle rozhodnutí; pohromadě mohou člověka prozradit.",
        "pl": "{n} wystąpienie danych opisujących ludzi ({what}) zostaje w tekście zgodnie z decyzją; razem z innymi może kogoś zdradzić."
              "|{n} wystąpienia danych opisujących ludzi ({what}) zostają w tekście zgodnie z decyzją; razem mogą kogoś zdradzić."
              "|{n} wystąpień danych opisujących ludzi ({what}) zostaje w tekście zgodnie z decyzją; razem mogą kogoś zdradzić."
              "|{n} wystąpienia danych opisujących ludzi ({what}) zostaje w tekście zgodnie z decyzją; razem mogą kogoś zdradzić.",
        "en": "{n} mention of a detail that describes people ({what}) stays in the text by decision; with others it may give somebody away."
              "|{n} mentions of details that describe people ({what}) stay in the text by decision; together they may give somebody away.",
    },
    "details shared": {
        "cs": "{n} výskyt údaje, který lidi popisuje ({what}), zůstává v textu, protože takových lidí je mnoho; spolu s dalšími může člověka prozradit."
              "|{n} výskyty údajů, které lidi popisují ({what}), zůstávají v textu, protože takových lidí je mnoho; pohromadě mohou člověka prozradit."
              "|{n} výskytu údajů, které lidi popisují ({what}), zůstává v textu, protože takových lidí je mnoho; pohromadě mohou člověka prozradit."
              "|{n} výskytů údajů, které lidi popisují ({what}), zůstává v textu, protože takových lidí je mnoho; pohromadě mohou člověka prozradit.",
        "pl": "{n} wystąpienie danych opisujących ludzi ({what}) zostaje w tekście, bo takich osób jest wiele; razem z innymi może kogoś zdradzić."
              "|{n} wystąpienia danych opisujących ludzi ({what}) zostają w tekście, bo takich osób jest wiele; razem mogą kogoś zdradzić."
              "|{n} wystąpień danych opisujących ludzi ({what}) zostaje w tekście, bo takich osób jest wiele; razem mogą kogoś zdradzić."
              "|{n} wystąpienia danych opisujących ludzi ({what}) zostaje w tekście, bo takich osób jest wiele; razem mogą kogoś zdradzić.",
        "en": "{n} mention of a detail that describes people ({what}) stays in the text, since many share it; with others it may give somebody away."
              "|{n} mentions of details that describe people ({what}) stay in the text, since many share each; together they may give somebody away.",
    },
    "kind AGE": {"cs": "věk", "pl": "wiek", "en": "age"},
    "kind OCC": {"cs": "povolání", "pl": "zawód", "en": "occupation"},
    "kind FAM": {"cs": "rodina", "pl": "rodzina", "en": "family"},
    "kind HEALTH": {"cs": "zdraví", "pl": "zdrowie", "en": "health"},
    "kind ETHN": {"cs": "původ a víra", "pl": "pochodzenie i wiara", "en": "origin and belief"},
    "places": {
        "cs": "{n} místo je nahrazeno; kraj se dá poznat z popisu.|{n} místa jsou nahrazena; kraj se dá poznat z popisu."
              "|{n} místa je nahrazeno; kraj se dá poznat z popisu.|{n} míst je nahrazeno; kraj se dá poznat z popisu.",
        "pl": "{n} miejsce zostało zastąpione; region można poznać z opisu.|{n} miejsca zostały zastąpione; region można poznać z opisu."
              "|{n} miejsc zostało zastąpionych; region można poznać z opisu.|{n} miejsca zostało zastąpione; region można poznać z opisu.",
        "en": "{n} place was replaced; the region may show from what is said.|{n} places were replaced; the region may show from what is said.",
    },
    "small": {
        "cs": "{n} z nich není v tabulce měst; malé místo lze poznat i z toho, co se o něm říká."
              "|{n} z nich nejsou v tabulce měst; malá místa lze poznat i z toho, co se o nich říká."
              "|{n} z nich není v tabulce měst; malá místa lze poznat i z toho, co se o nich říká."
              "|{n} z nich není v tabulce měst; malá místa lze poznat i z toho, co se o nich říká.",
        "pl": "{n} z nich nie ma w tabeli miast; małą miejscowość można rozpoznać także po tym, co się o niej mówi."
              "|{n} z nich nie ma w tabeli miast; małe miejscowości można rozpoznać także po tym, co się o nich mówi."
              "|{n} z nich nie ma w tabeli miast; małe miejscowości można rozpoznać także po tym, co się o nich mówi."
              "|{n} z nich nie ma w tabeli miast; małe miejscowości można rozpoznać także po tym, co się o nich mówi.",
        "en": "{n} of them is not in the table of towns; a small place can also be recognised by what is said of it."
              "|{n} of them are not in the table of towns; small places can also be recognised by what is said of them.",
    },
    "rare places": {
        "cs": "V textu zůstávají místa, která v tabulce měst nejsou, a jsou tedy malá, nebo to nejsou města: {which}.",
        "pl": "W tekście zostają miejsca, których nie ma w tabeli miast, a więc małe albo niebędące miastami: {which}.",
        "en": "Places stay in the text that are not in the table of towns, so they are small or no towns: {which}.",
    },
    "large places": {
        "cs": "V textu zůstávají města (v závorce tisíce obyvatel): {which}.",
        "pl": "W tekście zostają miasta (w nawiasie tysiące mieszkańców): {which}.",
        "en": "Towns that stay in the text (with thousands of people): {which}.",
    },
    "table": {
        "cs": "Tabulka měst: od {least} tisíc obyvatel, Česko, Slovensko, Polsko, Spojené království a Irsko; zdroj GeoNames, CC BY 4.0.",
        "pl": "Tabela miast: od {least} tysięcy mieszkańców, Czechy, Słowacja, Polska, Wielka Brytania i Irlandia; źródło: GeoNames, CC BY 4.0.",
        "en": "The table of towns: from {least} thousand people, Czechia, Slovakia, Poland, the United Kingdom and Ireland; source GeoNames, CC BY 4.0.",
    },
    "audit": {
        "cs": "Namátková kontrola {when}:",
        "pl": "Kontrola wyrywkowa {when}:",
        "en": "Random audit, {when}:",
    },
    "no audit": {
        "cs": "Namátková kontrola slov, která program neoznačil, zatím nebyla; kolik údajů přehlédl, se proto neví.",
        "pl": "Kontroli wyrywkowej słów, których program nie oznaczył, jeszcze nie było; nie wiadomo więc, ile danych pominął.",
        "en": "No random audit of unflagged words was made yet, so nobody knows how many identifiers were missed.",
    },
    "silent": {
        "cs": "Nezapočteno, v žádném přepisu ani testu nemluví: {who}. Kdo se výzkumu neúčastní, toho řádek v interviews/participants.csv smažte; čí hlas jen nemá kód, tomu ho dejte: spolu interviews who R01 HLAS={first}",
        "pl": "Niepoliczone, nie mówią w żadnej transkrypcji ani teście: {who}. Kto nie bierze udziału w badaniu, tego wiersz w interviews/participants.csv można usunąć; jeśli brakuje tylko przypisania głosu: spolu interviews who R01 GŁOS={first}",
        "en": "Not counted, they speak in no transcript and no test: {who}. Delete the row in interviews/participants.csv of whoever takes no part; where only a voice was not assigned: spolu interviews who R01 VOICE={first}",
    },
    "unread": {
        "cs": "Ve složce výzkumu leží obrázky, nahrávky nebo PDF, ve kterých se jména hledat nedají: {n}. Vyjmenuje je spolu check; tvář nebo naskenovaný formulář patří jinam",
        "pl": "W folderze badania leżą obrazy, nagrania lub pliki PDF, w których nie da się szukać nazwisk: {n}. Wymieni je spolu check; twarz czy zeskanowany formularz nie powinny tu leżeć",
        "en": "Pictures, recordings or PDFs in the study's folder that cannot be searched for names: {n}. spolu check lists them; a face or a scanned form belongs elsewhere",
    },
    "unseen": {
        "cs": "Bez přiřazených účastnic a účastníků, a proto nezapočteno: {which}",
        "pl": "Bez przypisanych osób badanych, więc niepoliczone: {which}",
        "en": "Without participants assigned, so not counted: {which}",
    },
    "cannot": {
        "cs": "Co program nevidí: kdo koho zná a pozná podle způsobu řeči; co už o někom psaly noviny nebo sociální sítě; "
              "zda se doslovná citace dá dohledat; jména, která vypadají jako obyčejná slova; zvuk a obraz nahrávek.",
        "pl": "Czego program nie widzi: kto kogo zna i pozna po sposobie mówienia; co o kimś już pisały gazety lub media "
              "społecznościowe; czy dosłowny cytat da się wyszukać; imion i nazwisk, które wyglądają jak zwykłe słowa; dźwięku i obrazu nagrań.",
        "en": "What the program cannot see: who knows whom and recognises a way of speaking; what newspapers or social media "
              "already wrote about somebody; whether a verbatim quote can be searched for; names that look like common words; "
              "the recordings' sound and picture.",
    },
}  # fmt: skip
