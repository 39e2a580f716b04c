# La première visite
tour-nav = Visite
tour-title = Une visite de deux minutes
tour-open = Première fois ici ? Faites la visite de deux minutes.
tour-lead = Huit étapes du travail, chacune avec un lien vers l’endroit où elle se fait.
tour-demo = Les rapports sont inventés et le coffre est jeté à la fin : essayez tout.
tour-own = Les liens ouvrent votre propre coffre ; pour vous exercer, lancez « amparo demo », dont les rapports sont inventés.
tour-show = Voir : { $what }
tour-add = Ajoutez un rapport sous forme de fichier : il est lu sur cette machine et conservé chiffré, et rien de ce qu’il dit n’est accepté tout seul.
tour-protect = Regardez d’abord qui doit être protégé : un enfant, une source qui demande à ne pas être nommée, un lieu où quelqu’un se cache.
tour-accept = Lisez une affirmation proposée à côté des mots sur lesquels elle repose et acceptez-la si le rapport le dit.
tour-correct = Là où le rapport dit autre chose, corrigez l’affirmation et donnez la raison : ce qui était proposé reste dans l’historique.
tour-event = Voyez quels rapports racontent un même événement et lesquels proviennent d’un autre, pour que les copies ne comptent pas comme d’autres origines.
tour-board = Voyez sur le tableau depuis quand chaque personne est détenue et ce qui est redouté, et sur la ligne de vie ce qu’en disent les affirmations acceptées.
tour-publish = Avant de publier une page, voyez ce qui quitterait cette machine et ce qui s’y oppose.
tour-lock = Verrouillez le coffre en partant : ses clés sont effacées de la mémoire jusqu’à ce que quelqu’un tape de nouveau la phrase secrète.
