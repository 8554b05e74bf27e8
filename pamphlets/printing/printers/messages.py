"""What is said in French to whoever sets up a printer, or prints: sentences with places for names and numbers."""

from typing import Final

SHEETS: Final = """\
Les feuilles d’essai sont prêtes. Imprimez d’abord, à 100 % (« taille réelle »), sur A4 :
  – recto verso automatique : {both}, sur le bord court
  – sinon : {fronts} sur une face ; prenez les deux feuilles comme elles
    sortent, sans les retourner, remettez-les dans le bac ; puis {backs}
"""
LATER: Final = """\
Puis répondez aux questions : pamphlets regler-imprimante {name}
ou, dans un fichier : pamphlets regler-imprimante {name} --answers reponses.txt
"""
NOT_UNDERSTOOD: Final = "Je n’ai pas compris."
LEARNT: Final = "{path} : c’est appris. {does}"
AUTO: Final = "Choisissez toujours « bord {asked} » dans la fenêtre d’impression."
BY_HAND: Final = "Deux passages ; entre les deux, la pile se remet {pile}."
PILES: Final = {
    "as-is": "telle quelle",
    "turned-over": "retournée comme la page d’un livre",
}
EDGES: Final = {"short": "court", "long": "long"}
SHIFTED: Final = (
    "Les versos seront déplacés de {x} mm vers la droite et de {y} mm vers le bas."
)
SCALED: Final = """\
100 mm en mesurent {across} et {down}. Est-ce bien à 100 %, sans « ajuster » ? Si oui, et si vous y tenez, écrivez
compenser = true dans le profil."""
USUAL: Final = "{name} est l’imprimante habituelle : « pamphlets construire » fait aussi des cahiers pour elle."
NONE: Final = "Aucune imprimante n’est encore connue. Pour en apprendre une : pamphlets regler-imprimante bureau"
LISTED: Final = "{name}{usual} : {path}"

PLANNED: Final = """\
{title} : {copies}, {sheets} de papier {paper}{reams}, {sides}{cost}.
Imprimante : {printer}. {how}"""
COST: Final = ", environ {cost} €"
CONFIRM: Final = "Imprimer ? [o/N] "
STOPPED: Final = "Arrêté : rien n’est fait."
NOT_PRINTED: Final = "Rien n’est imprimé."
SENT: Final = "C’est envoyé. {said}"
TURN: Final = """\
Quand les rectos sont tous sortis : {put}
Puis appuyez sur Entrée. """
COVER: Final = "Quand tout est sorti, mettez dans le bac le papier de la couverture, puis appuyez sur Entrée. "
ALONE: Final = """\
Il faut quelqu’un pour remettre du papier dans le bac en cours de route, et il n’y a personne au clavier : rien n’est
imprimé. Ouvrez un terminal, ou imprimez à la main : {hand}"""
NO_SERVER: Final = """\
Aucune imprimante n’est installée sur cet ordinateur (CUPS n’en connaît pas) : {hand}"""
NO_PROGRAM: Final = """\
Cet ordinateur n’a pas la commande « lp » de CUPS : {hand}"""
HAND: Final = """\
imprimez à la main.
  1. Ouvrez {file} dans un lecteur de PDF.
  2. Demandez : papier {paper}, taille réelle (100 %), {sides}, {copies}.
  3. N’imprimez d’abord que {first}, et vérifiez.
{cover}{more}"""
HAND_MORE: Final = "Le reste est dans {more}, à côté du fichier."
HAND_COVER: Final = (
    "  4. La couverture est à part, pour un autre papier : {cover}, de la même façon.\n"
)
HAND_SIDES: Final = "recto verso sur le bord {edge}"
HAND_TWO: Final = "une seule face (puis la pile remise, les versos : {backs})"
