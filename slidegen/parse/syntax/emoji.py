"""Emoji by the short names that chat and code hosting made common; those that talks use."""

_FACES = """
grinning 😀 smiley 😃 smile 😄 grin 😁 laughing 😆 sweat_smile 😅 joy 😂 rofl 🤣 slightly_smiling_face 🙂
upside_down_face 🙃 wink 😉 blush 😊 innocent 😇 heart_eyes 😍 star_struck 🤩 kissing_heart 😘 yum 😋
stuck_out_tongue 😛 zany_face 🤪 hugs 🤗 thinking 🤔 shushing_face 🤫 zipper_mouth_face 🤐
raised_eyebrow 🤨 neutral_face 😐 expressionless 😑 no_mouth 😶 smirk 😏 unamused 😒 roll_eyes 🙄
grimacing 😬 relieved 😌 pensive 😔 sleepy 😪 sleeping 😴 mask 😷 nerd_face 🤓 sunglasses 😎 partying_face 🥳
confused 😕 worried 😟 slightly_frowning_face 🙁 open_mouth 😮 hushed 😯 astonished 😲 flushed 😳
pleading_face 🥺 fearful 😨 cold_sweat 😰 cry 😢 sob 😭 scream 😱 confounded 😖 disappointed 😞 sweat 😓
weary 😩 tired_face 😫 yawning_face 🥱 triumph 😤 rage 😡 angry 😠 exploding_head 🤯 hot_face 🥵 cold_face 🥶
smiling_imp 😈 skull 💀 poop 💩 clown_face 🤡 ghost 👻 alien 👽 robot 🤖 see_no_evil 🙈 hear_no_evil 🙉
speak_no_evil 🙊
"""
_PEOPLE = """
wave 👋 raised_hand ✋ vulcan_salute 🖖 ok_hand 👌 v ✌️ crossed_fingers 🤞 point_left 👈 point_right 👉
point_up_2 👆 point_down 👇 point_up ☝️ +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 fist ✊ facepunch 👊 clap 👏
raised_hands 🙌 open_hands 👐 handshake 🤝 pray 🙏 writing_hand ✍️ muscle 💪 brain 🧠 eyes 👀 eye 👁️ ear 👂
baby 👶 woman 👩 man 👨 person 🧑 technologist 🧑‍💻 scientist 🧑‍🔬 teacher 🧑‍🏫 student 🧑‍🎓 detective 🕵️
ninja 🥷 shrug 🤷 facepalm 🤦 bow 🙇 running 🏃 walking 🚶 dancer 💃 busts_in_silhouette 👥
bust_in_silhouette 👤 speaking_head 🗣️ footprints 👣 family 👪
"""
_NATURE = """
dog 🐶 cat 🐱 mouse 🐭 hamster 🐹 rabbit 🐰 fox_face 🦊 bear 🐻 panda_face 🐼 koala 🐨 tiger 🐯 lion 🦁 cow 🐮
pig 🐷 frog 🐸 monkey 🐒 chicken 🐔 penguin 🐧 bird 🐦 duck 🦆 eagle 🦅 owl 🦉 bat 🦇 wolf 🐺 horse 🐴 unicorn 🦄
bee 🐝 bug 🐛 butterfly 🦋 snail 🐌 ant 🐜 beetle 🐞 spider 🕷️ turtle 🐢 snake 🐍 octopus 🐙 crab 🦀 shrimp 🦐
fish 🐟 tropical_fish 🐠 dolphin 🐬 whale 🐳 shark 🦈 elephant 🐘 camel 🐫 giraffe 🦒 gnu 🐃 sheep 🐑 goat 🐐
dragon 🐉 cactus 🌵 christmas_tree 🎄 evergreen_tree 🌲 deciduous_tree 🌳 palm_tree 🌴 seedling 🌱 herb 🌿
four_leaf_clover 🍀 mushroom 🍄 tulip 🌷 rose 🌹 sunflower 🌻 blossom 🌼 earth_africa 🌍 earth_americas 🌎
earth_asia 🌏 globe_with_meridians 🌐 crescent_moon 🌙 full_moon 🌕 sun_with_face 🌞 sunny ☀️ star ⭐
star2 🌟 sparkles ✨ zap ⚡ comet ☄️ boom 💥 fire 🔥 tornado 🌪️ rainbow 🌈 partly_sunny ⛅ cloud ☁️
snowflake ❄️ snowman ⛄ droplet 💧 ocean 🌊 umbrella ☔ volcano 🌋
"""
_FOOD_AND_PLACES = """
apple 🍎 banana 🍌 lemon 🍋 watermelon 🍉 grapes 🍇 strawberry 🍓 cherries 🍒 peach 🍑 pineapple 🍍 tomato 🍅
avocado 🥑 bread 🍞 cheese 🧀 egg 🥚 hamburger 🍔 fries 🍟 pizza 🍕 sushi 🍣 ramen 🍜 cookie 🍪 cake 🍰
birthday 🎂 candy 🍬 doughnut 🍩 popcorn 🍿 salt 🧂 coffee ☕ tea 🍵 beer 🍺 beers 🍻 wine_glass 🍷
champagne 🍾 clinking_glasses 🥂 house 🏠 office 🏢 factory 🏭 hospital 🏥 bank 🏦 school 🏫 castle 🏰
stadium 🏟️ building_construction 🏗️ bridge_at_night 🌉 car 🚗 taxi 🚕 bus 🚌 truck 🚚 tractor 🚜 bike 🚲
train 🚆 metro 🚇 airplane ✈️ rocket 🚀 helicopter 🚁 boat ⛵ ship 🚢 anchor ⚓ construction 🚧
vertical_traffic_light 🚦 world_map 🗺️ mountain ⛰️ camping 🏕️ beach_umbrella 🏖️ tent ⛺
"""
_THINGS = """
soccer ⚽ basketball 🏀 football 🏈 baseball ⚾ tennis 🎾 trophy 🏆 medal_sports 🏅 1st_place_medal 🥇
2nd_place_medal 🥈 3rd_place_medal 🥉 dart 🎯 video_game 🎮 game_die 🎲 jigsaw 🧩 chess_pawn ♟️ art 🎨
performing_arts 🎭 microphone 🎤 headphones 🎧 musical_note 🎵 notes 🎶 guitar 🎸 violin 🎻 drum 🥁
clapper 🎬 ticket 🎫 tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 ribbon 🎀 watch ⌚ iphone 📱 computer 💻
desktop_computer 🖥️ keyboard ⌨️ printer 🖨️ floppy_disk 💾 cd 💿 dvd 📀 battery 🔋 electric_plug 🔌 bulb 💡
flashlight 🔦 candle 🕯️ camera 📷 movie_camera 🎥 film_projector 📽️ tv 📺 radio 📻 satellite 📡
telescope 🔭 microscope 🔬 test_tube 🧪 dna 🧬 pill 💊 syringe 💉 stethoscope 🩺 abacus 🧮 magnet 🧲
hourglass ⌛ hourglass_flowing_sand ⏳ alarm_clock ⏰ stopwatch ⏱️ timer_clock ⏲️ calendar 📆 date 📅
spiral_calendar 🗓️ moneybag 💰 dollar 💵 euro 💶 pound 💷 yen 💴 credit_card 💳 gem 💎 balance_scale ⚖️
receipt 🧾 chart 💹 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 bar_chart 📊 clipboard 📋
pushpin 📌 round_pushpin 📍 paperclip 📎 link 🔗 straight_ruler 📏 triangular_ruler 📐 scissors ✂️
card_file_box 🗃️ file_cabinet 🗄️ wastebasket 🗑️ file_folder 📁 open_file_folder 📂 page_facing_up 📄
page_with_curl 📃 newspaper 📰 book 📖 books 📚 notebook 📓 bookmark 🔖 label 🏷️ memo 📝 pencil 📝
pencil2 ✏️ black_nib ✒️ paintbrush 🖌️ mag 🔍 mag_right 🔎 lock 🔒 unlock 🔓 key 🔑 old_key 🗝️ hammer 🔨
axe 🪓 pick ⛏️ hammer_and_wrench 🛠️ wrench 🔧 nut_and_bolt 🔩 gear ⚙️ toolbox 🧰 chains ⛓️ shield 🛡️
dagger 🗡️ bomb 💣 package 📦 mailbox 📫 email 📧 envelope ✉️ incoming_envelope 📨 inbox_tray 📥
outbox_tray 📤 postbox 📮 phone ☎️ bell 🔔 no_bell 🔕 loudspeaker 📢 mega 📣 speech_balloon 💬
thought_balloon 💭 crystal_ball 🔮 magic_wand 🪄 door 🚪 bed 🛏️ couch_and_lamp 🛋️ shopping_cart 🛒
broom 🧹 soap 🧼 thermometer 🌡️ compass 🧭 luggage 🧳 crown 👑 tophat 🎩 mortar_board 🎓 eyeglasses 👓
briefcase 💼 backpack 🎒 necktie 👔 tshirt 👕 ring 💍
"""
_SIGNS = """
heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤
white_heart 🤍 broken_heart 💔 sparkling_heart 💖 two_hearts 💕 100 💯 anger 💢 zzz 💤 warning ⚠️
no_entry ⛔ no_entry_sign 🚫 stop_sign 🛑 radioactive ☢️ biohazard ☣️ recycle ♻️ white_check_mark ✅
heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎
heavy_multiplication_x ✖️ heavy_plus_sign ➕ heavy_minus_sign ➖ heavy_division_sign ➗ infinity ♾️
question ❓ grey_question ❔ exclamation ❗ grey_exclamation ❕ bangbang ‼️ interrobang ⁉️ copyright ©️
registered ®️ tm ™️ information_source ℹ️ arrow_up ⬆️ arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️
arrow_upper_right ↗️ arrow_lower_right ↘️ left_right_arrow ↔️ arrow_up_down ↕️
leftwards_arrow_with_hook ↩️ arrow_right_hook ↪️ arrows_counterclockwise 🔄 arrows_clockwise 🔃
repeat 🔁 twisted_rightwards_arrows 🔀 fast_forward ⏩ rewind ⏪ arrow_forward ▶️ pause_button ⏸️
stop_button ⏹️ record_button ⏺️ eject_button ⏏️ low_brightness 🔅 high_brightness 🔆 signal_strength 📶
new 🆕 free 🆓 up 🆙 cool 🆒 ok 🆗 sos 🆘 top 🔝 soon 🔜 back 🔙 end 🔚 on 🔛 zero 0️⃣ one 1️⃣ two 2️⃣
three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟 hash #️⃣ red_circle 🔴
orange_circle 🟠 yellow_circle 🟡 green_circle 🟢 large_blue_circle 🔵 purple_circle 🟣 black_circle ⚫
white_circle ⚪ red_square 🟥 yellow_square 🟨 green_square 🟩 blue_square 🟦 small_blue_diamond 🔹
small_orange_diamond 🔸 checkered_flag 🏁 triangular_flag_on_post 🚩 white_flag 🏳️ pirate_flag 🏴‍☠️
crossed_flags 🎌
"""


def _table() -> dict[str, str]:
    words = (_FACES + _PEOPLE + _NATURE + _FOOD_AND_PLACES + _THINGS + _SIGNS).split()
    return dict(zip(words[::2], words[1::2], strict=True))


EMOJI: dict[str, str] = _table()
